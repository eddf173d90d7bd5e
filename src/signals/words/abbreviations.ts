/**
 * Short forms and chat spellings of account teams, as `form=meaning`; meanings are the rules'
 * words.
 */
export const ABBREVIATIONS = `
dont=do not|doesnt=does not|didnt=did not|isnt=is not|arent=are not|wasnt=was not|werent=were not
cant=can not|cannot=can not|wont=will not|wouldnt=would not|couldnt=could not|shouldnt=should not
havent=have not|hasnt=has not|hadnt=had not|ain't=is not|can't=can not|won't=will not|nope=no
pls=please|plz=please|thx=thanks|asap=soon|fyi=fyi|btw=btw|w/o=without|wo=without|b/c=because
cust=customer|cus=customer|custs=customer|client=customer|clients=customer|customers=customer
dlvry=delivery|deliv=delivery|delv=delivery|dlv=delivery|dely=delivery|impl=implementation
services arm=partner|service arm=partner|services firm=partner
integrators=partner|integrator=partner|partners=partner|systems integrator=partner
system integrator=partner|sis=partner|gsi=partner|ptnr=partner|prtnr=partner|subcontractor=partner
implementation firm=partner|consulting firm=partner|service provider=partner|implementer=partner
industry solutions delivery=isd|industry solutions=isd|microsoft consulting services=isd|mcs=isd
microsoft consulting=isd|consulting services=isd
microsoft unified=unified|unified support=unified support|premier support=unified support
customer success account manager=csam|success manager=csam|success account manager=csam
cloud solution architect=csa|solution architect=csa|cloud architect=csa
customer success manager=csam|csams=csam|csas=csa
capa=capacity|capas=capacity|capacities=capacity|capac=capacity
res=resources|ressources=resources|ressource=resources|resource=resource
eng=engineer|engs=engineers|engr=engineer|arch=architect|archs=architects
fte=ftes|hc=headcount|pd=person days|mds=person days|pds=person days
confd=confirmed|cfmd=confirmed|cfm=confirmed|confirmd=confirmed|appr=approved
sched=scheduled|schd=scheduled|schedld=scheduled|prop=proposal|req=request|reqd=requested
reqs=requests|req'd=requested|rqst=request
tbc=tbc|tbd=tbc|tba=tbc|tbconfirmed=tbc|t.b.d=tbc|t.b.c=tbc|wip=in progress|ip=ip
n/a=na|dep=dependency|deps=dependencies|prio=priority|prios=priority|prio1=priority
esc=escalation|escal=escalation|mgmt=management|mgr=manager|mgrs=managers
cert=certificate|certs=certificate|accred=accreditation|accreds=accreditation|accr=accreditation
accreditations=accreditation|certification=certificate|certifications=certificate
specialisation=specialization|specialisations=specialization|specializations=specialization
elig=eligible|eligib=eligibility|entitl=entitlement|entitlements=entitlement|entitelment=entitlement
golive=go live|go-live=go live|golives=go live|kickoff=kickoff|kick off=kickoff
migr=migration|config=configuration|conf'd=confirmed|cutovers=cutover|cut over=cutover
roll-out=rollout|roll out=roll out|rolls out=rolls out|sign-off=sign off|signoff=sign off
avail=available|availability=availability|unavail=unavailable
kpis=kpi|metrics=metric|okr=kpi|okrs=kpi|wau=weekly active users|dau=daily active users
mau=mau|waus=weekly active users|maus=mau
disp=dispatch|dispatches=dispatch|dispatching=dispatch
ppl=people|wk=week|wks=weeks|mth=month|mo=month|eow=end of week|eom=end of month|eoy=end of year
eoq=end of quarter|kw=week|cw=week|tmrw=tomorrow
approx=about|incl=including|excl=excluding|dept=department|resp=responsible|vs=vs|rev=revision
ootb=standard|poc=pilot|mvp=pilot|xmas=dec|christmas=dec
stop-ship=stop|nogo=no go|no-go=no go|no - go=no go|gonogo=go/no go
yes=yes|ok=ok|okay=ok|oke=ok|okey=ok|k=k|thumbs up=ok|nok=not ok
greenlight=green light|greenlit=green light given|go ahead=go ahead|goahead=go ahead
re-date=redate|re date=redate|re-dated=redated|re-plan=replan|re-planned=replanned|re-scheduled=rescheduled
re-design=redesign|re-designed=redesigned|re-opened=reopened|re opened=reopened
staffed up=staffed|fully staffed=staffed|under-staffed=understaffed
wrapped up=finished|wrapped=finished|all set=done|fixd=fixed|complet=complete|compl=complete
`;

/** Words that are written in capitals only in this meaning. */
export const CAPITALS: Readonly<Record<string, string>> = {
  SI: 'partner',
  SIs: 'partner',
  IT: 'itdept',
  CE: 'ce',
  CEs: 'ce',
  PM: 'manager',
  SR: 'sr',
  ISD: 'isd',
};
