/**
 * Frequent German, French and Spanish forms, as `form=English words of the rules`, without accents.
 * Only forms that no English text uses; little words that English shares stay as they are.
 */
export const GERMAN = `
noch kein=no so far|noch keine=no so far|noch keinen=no so far|fehlt noch=still open
fehlen noch=still open
steht noch aus=is still open|stehen noch aus=are still open|noch offen=still open
noch unklar=still unclear
ob=whether|entschieden=decided|liefert=delivers|liefern=deliver|umsetzen=deliver
setzt um=implements|setzt=implements
zusage=confirmation|zugesichert=confirmed|fest zugesagt=confirmed|eingeteilt=assigned
zugeteilt=assigned|ausgebucht=overbooked
ausgelastet=overbooked|krank=sick|abgezogen=reassigned|keine leute=no people
freigegeben=released|einsatz=dispatch
dienstleistung=service|vertrag=contract|gedeckt=covered|abgedeckt=covered|enthalten=included
nachweis=proof
nach hinten schieben=postpone|vorziehen=bring forward|vorgezogen=brought forward|verlegen=move
geschoben=postponed
bleibt=stays|bleiben=stay|unverandert=unchanged|lauft weiter=continues|geht weiter=continues
stopp=stop
eingefroren=frozen|auf eis=on ice|anhalten=stop|uneins=disagree|widerspricht=contradicts
besteht auf=insists on
will nicht=does not want|wollen=want|ausgeschlossen=not possible|dagegen=against
anderer meinung=disagrees
erweitern=extend|ausbauen=expand|bestellen=order|kein interesse=no interest|kein bedarf=no need
bedarf=demand
wutend=furious|beschwert=complained|droht=threatens|ausfall=outage|steht still=stands still
stillstand=standstill
kaum genutzt=hardly used|wird kaum=is hardly|genutzt=used|kaum=hardly|niemand nutzt=nobody uses
eingebrochen=dropped
messbar=measurable|zielwert=target value|erreicht=reached|noch nicht fertig=not finished
erledigen=do
aufholen=catch up|aufholplan=recovery plan|gegenmassnahme=mitigation|plan zur=plan to
verantwortlich=owner|rollout=rollout
kalenderwoche=week|anfang=begin|mitte=mid|ende=end|woche=week|monat=month|nachste=next
heute=today|morgen=tomorrow
kein=no|keine=no|keinen=no|keiner=no|keinem=no|nicht=not|noch nicht=not yet|nie=never
niemand=nobody
ohne=without|nicht mehr=no longer|statt=instead of|anstatt=instead of|jetzt=now|nun=now
kapazitat=capacity|kapazitaten=capacity|ressourcen=resources|leute=people|entwickler=developers
berater=consultants|architekten=architects|ingenieur=engineer|ingenieure=engineers
mitarbeiter=people
stunden=hours|tage=days|team=team
bestatigt=confirmed|zugesagt=confirmed|gebucht=booked|reserviert=reserved|eingeplant=booked
freigegeben=approved|genehmigt=approved|gesichert=secured|verfugbar=available|benannt=named
fehlt=missing|fehlen=missing|offen=open|unklar=unclear|ausstehend=pending|angefragt=requested
beantragt=requested|warten auf=waiting for|wartet auf=waiting for|warten=waiting|wartet=waiting
lieferung=delivery|umsetzung=delivery|dienstleister=partner|systemhaus=partner
umsetzungspartner=delivery partner
lieferpartner=delivery partner|uber=via|durch=by|mit=with|vom=by|von=by|beim=with
kunde=customer|kunden=customer|kundin=customer|kundenteam=customer team
berechtigt=eligible|berechtigung=eligibility|anspruch=entitlement|anspruchsberechtigt=eligible
zertifiziert=certified|zertifizierung=certificate|akkreditierung=accreditation
zertifikat=certificate
akkreditiert=accredited|abgelaufen=expired|abgelehnt=rejected|abgesagt=cancelled
storniert=cancelled
zuruckgezogen=withdrawn|verschoben=postponed|verschieben=postpone|verlegt=moved|vertagt=postponed
pausiert=paused|gestoppt=stopped|angehalten=on hold|stoppen=stop|warten bis=wait until
freigabe=go ahead|weitermachen=keep going|fortfahren=proceed|starten=start
uneinig=disagree|widerspruch=contradiction|streit=dispute|einig=agreed|geeinigt=settled
strittig=disputed
erweiterung=expansion|mochte=wants|mochten=want|will mehr=wants more|zusatzlich=additional
zusatzliche=additional
interesse an=interest in|angebot=quote|weitere=additional
beschwerde=complaint|beschwert sich=complains|beschweren sich=complain|verargert=angry|sauer=angry
unzufrieden=unhappy|eskalation=escalation|eskaliert=escalated|gefahrdet=in danger
nutzung=usage|nutzt=uses|nutzen=use|stagniert=stalls|gesunken=dropped|ruckgang=dropped|zuruck=back
ziel=target|kennzahl=kpi|erledigt=done|fertig=finished|abgeschlossen=completed|beendet=finished
baut=builds|bauen=build|konfiguriert=configures|installiert=installs|migriert=migrates|macht=does
ubernimmt=takes over|entwickelt=develops|fuhrt durch=executes|umgesetzt=implemented
wiederherstellung=recovery|massnahmenplan=recovery plan|massnahme=mitigation|ruckstand=behind plan
wenn=if|falls=if|sobald=once|vielleicht=maybe|eventuell=maybe|geplant=planned|vorschlag=proposal
plan abgestimmt=plan agreed|abgestimmt=agreed|vereinbart=agreed|termin=date|datum=date
liefertermin=date
und=and|oder=or|aber=but|ist=is|sind=are|wird=will|wurde=was|wurden=were|hat=has|haben=have
bis=until|werden=will|evtl=maybe|projektplan=project plan|beruht auf=is based on
basiert auf=is based on|auswirkung=impact|auswirkungen=impact
der=the|zur=the|zum=the|das=the|fur=for|auf=on|im=in|ein=a|eine=a|eines=a|zwei=two|drei=three
vier=four
`;

/** French forms, written as the German ones. */
export const FRENCH = `
se fait avec=is with|se fait par=is by|sera fait par=is by|assuree par=by|assure par=by
livre par=delivered by
realisee par=executed by|realise par=executed by|executent=execute|installe=installs
realisent=execute
personne=nobody|toujours pas=not yet|pas encore de=no so far|aucune reponse=no answer
sans reponse=no answer
a partir du=from|debut=begin|semaine=week|mois=month|prochaine=next|bloque=blocked
bloquee=blocked|gele=frozen
non couvert=not covered|couvert=covered|couverte=covered|contrat=contract|droit a=entitled to
inclus=included|incluse=included
arrete=stopped|arretee=stopped|on arrete=stop|stopper=stop|reprendre=resume|on continue=continue
reprise=restart
maintenu=unchanged|maintenue=unchanged|la date reste=date stays|avance=brought forward
avancee=brought forward
pas d'accord=disagree|en desaccord=disagree|contre=against|insiste=insists|veut aussi=also wants
souhaiterait=would like
elargir=expand|etendre=extend|en plus=additional|devis=quote|pas interesse=not interested
ne veut pas=does not want
furieux=furious|fache=angry|se plaint=complains|menace=threatens|panne=outage
a l'arret=at a standstill
peu utilise=hardly used|peu utilisee=hardly used|personne n'utilise=nobody uses|a chute=dropped
baisse=drop
mesurable=measurable|indicateur=kpi|cloture=closed|cloturee=closed|acheve=finished
achevee=finished|livree=delivered
plan de rattrapage=recovery plan|rattrapage=recovery|plan d'action=action plan|qui=who
quand=when|combien=how many
creneau=slot|demande de dispatch=dispatch request|planifie=scheduled|planifiee=scheduled
chef de projet=manager|deux=two
trois=three|quatre=four|avons=have|ont=have|a donne=gave|est valide=is approved|sans=without
aucun=no|aucune=no|pas encore=not yet|pas de=no|pas=not|plus de=no more|jamais=never|sans=without
capacite=capacity|ressources=resources|ingenieurs=engineers|consultants=consultants|equipe=team
heures=hours
confirme=confirmed|confirmee=confirmed|confirmes=confirmed|reserve=reserved|reserves=reserved
valide=validated|validee=validated|approuve=approved|disponible=available|disponibles=available
partenaire=partner|integrateur=partner|prestataire=partner|livraison=delivery|par le=by|par=by
via=via|avec=with
en attente=pending|attente=waiting|demande=request|demandee=requested|a confirmer=tbc
a verifier=to be checked
eligible=eligible|eligibilite=eligibility|accreditation=accreditation|certifie=certified
certification=certificate
expiree=expired|expire=expired|refuse=refused|refusee=refused|rejete=rejected|annule=cancelled
annulee=cancelled
reporte=postponed|reportee=postponed|decale=postponed|repousse=postponed|suspendu=on hold
en pause=on hold
arreter=stop|continuer=continue|feu vert=green light|desaccord=disagree|conflit=conflict
litige=dispute
veut=wants|veulent=want|souhaite=wants|souhaitent=want|supplementaires=additional
supplementaire=additional
interesse par=interested in|client mecontent=customer unhappy|mecontent=unhappy|plainte=complaint
reclamation=complaint|utilisation=usage|en baisse=dropped|stagne=stalls|objectif=target
termine=finished
terminee=finished|fini=finished|realise=executed|plan de redressement=recovery plan
plan de reprise=recovery plan
si le=if the|peut etre=maybe|devrait=should|ne=ne|est=is|sont=are|du=of|des=of|les=the|le=the
la=the|et=and
jusqu'au=until|jusqu'a=until|avant le=by|pour=for|d'ici=by|construit=builds|deploie=deploys
sera=will be|seront=will be|livrera=will deliver|deploiement=rollout|c'est fait=done
configure=configure
`;

/** Spanish forms, written as the German ones. */
export const SPANISH = `
entrega por=delivery by|a cargo de=by|lo hace=does it|lo hacen=do it|ejecuta=executes
ejecutan=execute|migra=migrates
nadie=nobody|no tiene=has no|no tienen=have no|no tenemos=we have no|sin respuesta=no answer
falta=missing|faltan=missing
contrato=contract|cubierto=covered|cubierta=covered|incluido=included|incluida=included
derecho a=entitled to
no cubre=does not cover|turno=slot|programado=scheduled|programada=scheduled|agendado=scheduled
visto bueno=go ahead
no ha dado=has not given|ha dado=has given|dio=gave|fecha sigue=date stays|se mantiene=stays
adelantado=brought forward
retrasado=postponed|retrasar=postpone|aplazar=postpone|suspendido=suspended|suspender=suspend
detener=stop
no estan de acuerdo=disagree|no esta de acuerdo=disagree|en contra=against|insiste en=insists on
ampliar=expand
ampliacion=expansion|otras=other|otros=other|mas=more|cotizacion=quote|presupuesto=quote
pide=asks for|piden=ask for
no quiere=does not want|no le interesa=not interested|furioso=furious|se quejo=complained
amenaza=threatens
caida=outage|parado=stopped|nadie usa=nobody uses|nadie lo usa=nobody uses it|poco uso=low usage
uso bajo=low usage
indicador=kpi|cerrado=closed|cerrada=closed|listo=done|entregado=delivered|entregada=delivered
aun=still
plan de recuperacion=recovery plan|quien=who|cuando=when|tres=three|cuatro=four|pero=but
semana=week|mes=month
fin de=end of|a mediados de=mid|principios de=begin of|hay=there is|equipo completo=team complete
sin=without|ningun=no|ninguna=no|nunca=never|todavia no=not yet|aun no=not yet|ya no=no longer
capacidad=capacity|recursos=resources|ingenieros=engineers|consultores=consultants|equipo=team
horas=hours
confirmado=confirmed|confirmada=confirmed|confirmados=confirmed|reservado=reserved
reservada=reserved
reservados=reserved|aprobado=approved|aprobada=approved|asignado=assigned|asignados=assigned
disponibles=available|socio=partner|partner local=partner|integradora=partner|entrega=delivery
con el=with the
por el=by the|cliente=customer|pendiente=pending|pendientes=pending|esperando=waiting
solicitado=requested
solicitada=requested|solicitud=request|por confirmar=tbc|elegible=eligible
elegibilidad=eligibility
acreditacion=accreditation|acreditado=accredited|certificado=certified|certificacion=certificate
vencida=expired|caducado=expired|caducada=expired|rechazado=rejected|rechazada=rejected
cancelado=cancelled
cancelada=cancelled|aplazado=postponed|pospuesto=postponed|movido=moved|en pausa=on hold
detenido=stopped
parar=stop|seguir=continue|adelante=go ahead|luz verde=green light|desacuerdo=disagree
conflicto=conflict
quiere=wants|quieren=want|adicionales=additional|interesado en=interested in
interesados en=interested in
queja=complaint|se queja=complains|molesto=upset|enfadado=angry|uso=usage|cayo=dropped|bajo=low
estancado=stalled|objetivo=target|terminado=finished|completado=completed|hecho=done|listo=done
plan de recuperacion=recovery plan|recuperacion=recovery|deberia=should|quizas=maybe|tal vez=maybe
no hay=no|fecha=date|acordada=agreed|acordado=agreed|hasta=until|antes del=by|configura=configures
construye=builds|instala=installs|el=the|los=the|las=the|una=a|esta=is|estan=are|ya=now
tiene=has|tienen=have|sera=will be|seran=will be|detuvo=stopped|despliegue=rollout
va a=will|van a=will|entregar=deliver
`;

/** Months and weekdays in one short form each. */
export const CALENDAR = `
january=jan|february=feb|march=mar|april=apr|june=jun|july=jul|august=aug|september=sep|sept=sep
october=oct|november=nov|december=dec|januar=jan|februar=feb|marz=mar|mai=maj|juni=jun|juli=jul
oktober=oct|okt=oct|dezember=dec|dez=dec|enero=jan|febrero=feb|marzo=mar|abril=apr|mayo=maj
junio=jun
julio=jul|agosto=aug|septiembre=sep|octubre=oct|noviembre=nov|diciembre=dec|janvier=jan
fevrier=feb
mars=mar|avril=apr|juin=jun|juillet=jul|aout=aug|septembre=sep|octobre=oct|novembre=nov
decembre=dec
monday=mon|tuesday=tue|tues=tue|wednesday=wed|weds=wed|thursday=thu|thurs=thu|thur=thu|friday=fri
saturday=sat|sunday=sun|montag=mon|dienstag=tue|mittwoch=wed|donnerstag=thu|freitag=fri|lundi=mon
mardi=tue|mercredi=wed|jeudi=thu|vendredi=fri|lunes=mon|martes=tue|jueves=thu|viernes=fri
`;
