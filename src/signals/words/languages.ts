/**
 * Frequent German, French and Spanish forms, as `form=English words of the rules`, without accents.
 * Only forms that no English text uses; little words that English shares stay as they are.
 */
export const GERMAN = `
kein=no|keine=no|keinen=no|keiner=no|keinem=no|nicht=not|noch nicht=not yet|nie=never|niemand=nobody
ohne=without|nicht mehr=no longer|statt=instead of|anstatt=instead of|jetzt=now|nun=now
kapazitat=capacity|kapazitaten=capacity|ressourcen=resources|leute=people|entwickler=developers
berater=consultants|architekten=architects|ingenieur=engineer|ingenieure=engineers|mitarbeiter=people
stunden=hours|tage=days|team=team
bestatigt=confirmed|zugesagt=confirmed|gebucht=booked|reserviert=reserved|eingeplant=booked
freigegeben=approved|genehmigt=approved|gesichert=secured|verfugbar=available|benannt=named
fehlt=missing|fehlen=missing|offen=open|unklar=unclear|ausstehend=pending|angefragt=requested
beantragt=requested|warten auf=waiting for|wartet auf=waiting for|warten=waiting|wartet=waiting
lieferung=delivery|umsetzung=delivery|dienstleister=partner|systemhaus=partner|umsetzungspartner=delivery partner
lieferpartner=delivery partner|uber=via|durch=by|mit=with|vom=by|von=by|beim=with
kunde=customer|kunden=customer|kundin=customer|kundenteam=customer team
berechtigt=eligible|berechtigung=eligibility|anspruch=entitlement|anspruchsberechtigt=eligible
zertifiziert=certified|zertifizierung=certificate|akkreditierung=accreditation|zertifikat=certificate
akkreditiert=accredited|abgelaufen=expired|abgelehnt=rejected|abgesagt=cancelled|storniert=cancelled
zuruckgezogen=withdrawn|verschoben=postponed|verschieben=postpone|verlegt=moved|vertagt=postponed
pausiert=paused|gestoppt=stopped|angehalten=on hold|stoppen=stop|warten bis=wait until
freigabe=go ahead|weitermachen=keep going|fortfahren=proceed|starten=start
uneinig=disagree|widerspruch=contradiction|streit=dispute|einig=agreed|geeinigt=settled|strittig=disputed
erweiterung=expansion|mochte=wants|mochten=want|will mehr=wants more|zusatzlich=additional|zusatzliche=additional
interesse an=interest in|angebot=quote|weitere=additional
beschwerde=complaint|beschwert sich=complains|beschweren sich=complain|verargert=angry|sauer=angry
unzufrieden=unhappy|eskalation=escalation|eskaliert=escalated|gefahrdet=in danger
nutzung=usage|nutzt=uses|nutzen=use|stagniert=stalls|gesunken=dropped|ruckgang=dropped|zuruck=back
ziel=target|kennzahl=kpi|erledigt=done|fertig=finished|abgeschlossen=completed|beendet=finished
baut=builds|bauen=build|konfiguriert=configures|installiert=installs|migriert=migrates|macht=does
ubernimmt=takes over|entwickelt=develops|fuhrt durch=executes|umgesetzt=implemented
wiederherstellung=recovery|massnahmenplan=recovery plan|massnahme=mitigation|ruckstand=behind plan
wenn=if|falls=if|sobald=once|vielleicht=maybe|eventuell=maybe|geplant=planned|vorschlag=proposal
plan abgestimmt=plan agreed|abgestimmt=agreed|vereinbart=agreed|termin=date|datum=date|liefertermin=date
und=and|oder=or|aber=but|ist=is|sind=are|wird=will|wurde=was|wurden=were|hat=has|haben=have|bis=until
der=the|zur=the|zum=the|das=the|fur=for|auf=on|im=in|ein=a|eine=a|eines=a|zwei=two|drei=three|vier=four
`;

export const FRENCH = `
aucun=no|aucune=no|pas encore=not yet|pas de=no|pas=not|plus de=no more|jamais=never|sans=without
capacite=capacity|ressources=resources|ingenieurs=engineers|consultants=consultants|equipe=team|heures=hours
confirme=confirmed|confirmee=confirmed|confirmes=confirmed|reserve=reserved|reserves=reserved
valide=validated|validee=validated|approuve=approved|disponible=available|disponibles=available
partenaire=partner|integrateur=partner|prestataire=partner|livraison=delivery|par le=by|par=by|via=via|avec=with
en attente=pending|attente=waiting|demande=request|demandee=requested|a confirmer=tbc|a verifier=to be checked
eligible=eligible|eligibilite=eligibility|accreditation=accreditation|certifie=certified|certification=certificate
expiree=expired|expire=expired|refuse=refused|refusee=refused|rejete=rejected|annule=cancelled|annulee=cancelled
reporte=postponed|reportee=postponed|decale=postponed|repousse=postponed|suspendu=on hold|en pause=on hold
arreter=stop|continuer=continue|feu vert=green light|desaccord=disagree|conflit=conflict|litige=dispute
veut=wants|veulent=want|souhaite=wants|souhaitent=want|supplementaires=additional|supplementaire=additional
interesse par=interested in|client mecontent=customer unhappy|mecontent=unhappy|plainte=complaint
reclamation=complaint|utilisation=usage|en baisse=dropped|stagne=stalls|objectif=target|termine=finished
terminee=finished|fini=finished|realise=executed|plan de redressement=recovery plan|plan de reprise=recovery plan
si le=if the|peut etre=maybe|devrait=should|ne=ne|est=is|sont=are|du=of|des=of|les=the|le=the|la=the|et=and
jusqu'au=until|jusqu'a=until|avant le=by|pour=for|d'ici=by|construit=builds|deploie=deploys|configure=configure
`;

export const SPANISH = `
sin=without|ningun=no|ninguna=no|nunca=never|todavia no=not yet|aun no=not yet|ya no=no longer
capacidad=capacity|recursos=resources|ingenieros=engineers|consultores=consultants|equipo=team|horas=hours
confirmado=confirmed|confirmada=confirmed|confirmados=confirmed|reservado=reserved|reservada=reserved
reservados=reserved|aprobado=approved|aprobada=approved|asignado=assigned|asignados=assigned
disponibles=available|socio=partner|partner local=partner|integradora=partner|entrega=delivery|con el=with the
por el=by the|cliente=customer|pendiente=pending|pendientes=pending|esperando=waiting|solicitado=requested
solicitada=requested|solicitud=request|por confirmar=tbc|elegible=eligible|elegibilidad=eligibility
acreditacion=accreditation|acreditado=accredited|certificado=certified|certificacion=certificate
vencida=expired|caducado=expired|caducada=expired|rechazado=rejected|rechazada=rejected|cancelado=cancelled
cancelada=cancelled|aplazado=postponed|pospuesto=postponed|movido=moved|en pausa=on hold|detenido=stopped
parar=stop|seguir=continue|adelante=go ahead|luz verde=green light|desacuerdo=disagree|conflicto=conflict
quiere=wants|quieren=want|adicionales=additional|interesado en=interested in|interesados en=interested in
queja=complaint|se queja=complains|molesto=upset|enfadado=angry|uso=usage|cayo=dropped|bajo=low
estancado=stalled|objetivo=target|terminado=finished|completado=completed|hecho=done|listo=done
plan de recuperacion=recovery plan|recuperacion=recovery|deberia=should|quizas=maybe|tal vez=maybe
no hay=no|fecha=date|acordada=agreed|acordado=agreed|hasta=until|antes del=by|configura=configures
construye=builds|instala=installs|el=the|los=the|las=the|una=a|esta=is|estan=are|ya=now|tiene=has|tienen=have
`;

/** Months and weekdays in one short form each. */
export const CALENDAR = `
january=jan|february=feb|march=mar|april=apr|june=jun|july=jul|august=aug|september=sep|sept=sep
october=oct|november=nov|december=dec|januar=jan|februar=feb|marz=mar|mai=maj|juni=jun|juli=jul
oktober=oct|okt=oct|dezember=dec|dez=dec|enero=jan|febrero=feb|marzo=mar|abril=apr|mayo=maj|junio=jun
julio=jul|agosto=aug|septiembre=sep|octubre=oct|noviembre=nov|diciembre=dec|janvier=jan|fevrier=feb
mars=mar|avril=apr|juin=jun|juillet=jul|aout=aug|septembre=sep|octobre=oct|novembre=nov|decembre=dec
monday=mon|tuesday=tue|tues=tue|wednesday=wed|weds=wed|thursday=thu|thurs=thu|thur=thu|friday=fri
saturday=sat|sunday=sun|montag=mon|dienstag=tue|mittwoch=wed|donnerstag=thu|freitag=fri|lundi=mon
mardi=tue|mercredi=wed|jeudi=thu|vendredi=fri|lunes=mon|martes=tue|jueves=thu|viernes=fri
`;
