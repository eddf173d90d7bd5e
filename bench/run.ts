import { benchPortfolioRead } from './portfolio-read.ts';
import { benchLedger } from './ledger.ts';
import { benchMsxBackends } from './msx-backends.ts';
import { benchSignals } from './signals.ts';
import { benchRouting } from './routing.ts';
import { table } from './table.ts';
import { benchTurns } from './turns.ts';

const portfolio = await benchPortfolioRead();
process.stdout.write(`Portfolio read, 100 opportunities x 4 milestones, 150 ms an answer\n\n`);
process.stdout.write(`${table(portfolio)}\n\n`);
process.stdout.write(`Both ways to MSX, four milestones an opportunity, 150 ms an answer\n\n`);
process.stdout.write(`${table(await benchMsxBackends())}\n\n`);
process.stdout.write(`Turns, ten at once\n\n${table(await benchTurns())}\n`);
process.stdout.write(`\nLedger on the embedded store\n\n${table(await benchLedger())}\n`);
process.stdout.write(`\nSignal reader, cost against length\n\n${table(benchSignals())}\n`);
process.stdout.write(`\nRouting, one text\n\n${table(benchRouting())}\n`);
