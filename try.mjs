import { chromium } from 'playwright-core';
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking']});
const p = await b.newPage({viewport:{width:1180,height:1300}});
await p.goto('http://127.0.0.1:4981/?theme=light');
const say = async (t) => { await p.getByRole('textbox').last().fill(t); await p.getByRole('button',{name:'Send'}).click(); await p.waitForTimeout(4500); };
const shot = async (n) => { const c=p.getByRole('article').last(); await c.evaluate(e=>e.scrollIntoView({block:'start'})); await p.screenshot({path:`/tmp/s-${n}.png`}); };
const skills={ 'commit-gate':'what can go to committed?','delivery-accountability':'who delivers what?','execution-authority':'execution-authority','unified-constraints':'unified-constraints','expansion-routing':'expansion-routing','noise-suppression':'too many alerts, what is really for me?','success-plan-alignment':'success-plan-alignment','evidence-pack':'evidence-pack for Contoso','adoption-coordination':'adoption-coordination'};
for (const [n,t] of Object.entries(skills)) { await say(t); await shot(n); console.log(n,(await p.getByRole('article').last().innerText()).slice(0,200).replace(/\n/g,' | ')); }
await say('how are my milestones?'); await shot('health');
const card=()=>p.getByRole('article').last();
await card().getByRole('button',{name:/Proposed changes/}).click(); await p.waitForTimeout(1500); await shot('changes');
await card().getByRole('button',{name:'Accept',exact:true}).first().click(); await p.waitForTimeout(2500); await shot('accepted');
await card().getByRole('button',{name:'Edit, dismiss…'}).first().click(); await p.waitForTimeout(1500); await shot('change');
await card().getByRole('button',{name:'Edit',exact:true}).click(); await p.waitForTimeout(1500); await shot('form');
await say('what is waiting for me?'); await shot('pending');
await b.close();
