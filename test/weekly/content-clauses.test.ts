import assert from 'node:assert/strict';
import { ANA, BEN, CONTOSO, mondays, type MilestoneOf, type Mondays } from '../support/mondays.ts';

/**
 * What the message of a Monday says, sentence by sentence of its description: something happens in MSX
 * in one week, and stands, or does not stand, in what the person reads on the next Monday.
 */
describe('the message of a Monday', () => {
  let week: Mondays;
  afterEach(() => week.close());

  const open = async (...milestones: MilestoneOf[]) => {
    week = await mondays(milestones);
    await week.begin();
  };
  const CALM: MilestoneOf = { name: 'Calm' };
  const OWN: MilestoneOf = { name: 'Own', owner: ANA };

  describe('tells first what changed', () => {
    for (const [what, milestone, to, heading, line] of [
      ['newly at risk', CALM, { status: 'At Risk' }, 'Newly at risk', 'now at risk'],
      ['newly blocked', CALM, { status: 'Blocked' }, 'Newly at risk', 'now blocked'],
      [
        'worse than at risk',
        { ...CALM, status: 'At Risk' },
        { status: 'Blocked' },
        'Newly at risk',
        'from at risk to blocked',
      ],
      [
        'recovered',
        { ...CALM, status: 'Blocked' },
        { status: 'On Track' },
        'Recovered',
        'back on track',
      ],
      [
        'moved later',
        CALM,
        { due: '2027-07-01' },
        'Dates that moved',
        'moved later, from 1 Jun 2027 to 1 Jul 2027',
      ],
      [
        'moved earlier',
        CALM,
        { due: '2027-05-01' },
        'Dates that moved',
        'moved earlier, from 1 Jun 2027 to 1 May 2027',
      ],
      [
        'newly committed',
        { ...CALM, committed: 'no' },
        { committed: 'yes' },
        'Newly committed',
        'newly committed',
      ],
      ['completed', CALM, { status: 'Completed' }, 'Completed', 'completed'],
      ['no longer committed', CALM, { committed: 'no' }, 'No longer here', 'no longer committed'],
    ] satisfies [string, MilestoneOf, Parameters<Mondays['change']>[1], string, string][]) {
      it(what, async () => {
        await open(milestone);
        await week.change('Calm', to);

        await week.next();

        assert.deepEqual(week.under(heading), [`Calm · Contoso · ${line}`]);
        assert.match(week.lines()[1] ?? '', /: 1 changed since last week,/);
      });
    }

    it('newly mine', async () => {
      await open(CALM, { name: 'Of others', of: 'others' });
      await week.join('Of others');

      await week.next();

      assert.deepEqual(week.under('New for you'), ['Of others · Contoso · new in your portfolio']);
    });

    it('no longer mine', async () => {
      await open(CALM, { name: 'Lake', of: 'fabrikam' });
      await week.handOver('fabrikam');

      await week.next();

      assert.deepEqual(week.under('No longer here'), [
        'Lake · Fabrikam · no longer in your portfolio',
      ]);
    });
  });

  describe('tells of what needs the person now', () => {
    const late = (name: string): MilestoneOf => ({ name, due: '2026-11-10' });

    it('at most five, the worst first, each with its reason and a button', async () => {
      const risky = ['A', 'B', 'C', 'D'].map((name) => late(`Late ${name}`));
      await open(
        ...risky,
        { name: 'Stuck', status: 'Blocked' },
        { name: 'Held', status: 'At Risk' },
      );

      const needs = week.lines().slice(week.lines().indexOf('# Needs you now'));

      const named = needs.filter((line) => /^(Blocked|At risk) {2}Contoso · /.test(line));
      assert.equal(named.length, 5);
      assert.equal(needs.filter((line) => line === '[Open]').length, 5);
      assert.ok(needs.includes('[All (1 more need you)]'), needs.join('\n'));
      assert.ok(needs.includes('MSX says Blocked; due 1 Jun 2027, in 197 days.'));
    });

    it('each of which opens with its evidence', async () => {
      await open({ name: 'Stuck', status: 'Blocked' });

      await week.chat.press('Open');

      assert.match(week.chat.card(), /Stuck.*MSX says Blocked/s);
    });

    it('but not what the person has dealt with since', async () => {
      await open({ name: 'Stuck', status: 'Blocked' }, CALM);
      await week.chat.press('Proposed changes');
      await week.chat.press('Accept');

      await week.next();

      assert.match(week.lines()[1] ?? '', /nothing needs you/);
    });
  });

  describe('folds away what did not change', () => {
    it('so that it is counted, and one press away', async () => {
      await open(CALM, { name: 'Quiet', due: '2027-02-01' }, { name: 'Moved' });
      await week.change('Moved', { due: '2027-07-01' });

      await week.next();

      const at = week.lines().indexOf('[2 milestones unchanged]');
      assert.deepEqual(week.lines().slice(at + 1, at + 3), [
        'Quiet · Contoso · on track · due 1 Feb 2027',
        'Calm · Contoso · on track · due 1 Jun 2027',
      ]);
      assert.match(JSON.stringify(week.chat.newest().card), /"id":"unchanged","isVisible":false/);
    });

    it('and counts nothing of it in a first message', async () => {
      await open(CALM);

      assert.doesNotMatch(week.lines().join('\n'), /unchanged/);
    });
  });

  describe('tells what became of accepted actions', () => {
    const accepted = async (record = 'apply') => {
      week = await mondays([{ name: 'Stuck', status: 'Blocked' }], {}, { MSX_WRITES: record });
      await week.begin();
      await week.chat.press('Proposed changes');
      await week.chat.press('Accept');
    };
    const became = () => week.under('What became of your accepted actions');

    it('that are in MSX, by whom, once', async () => {
      await accepted();
      await week.next();

      assert.ok(week.lines().includes('1 of 1 accepted action is in MSX.'));
      assert.match(
        became().join(),
        /Recovery.* · MSX shows it, changed by Ana Bell on 16 Nov 2026/,
      );

      await week.next();
      assert.deepEqual(became(), []);
    });

    it('that were only recorded, and are not there yet', async () => {
      await accepted('record');
      await week.next();

      assert.ok(week.lines().includes('0 of 1 accepted action is in MSX.'));
      assert.match(became().join(), /MSX does not show it yet\.$/);
    });

    it('that somebody took back', async () => {
      await accepted();
      await week.deleteTasks();
      await week.next();

      assert.match(
        became().join(),
        /The record that was written does not exist in MSX any more\. It is proposed anew\.$/,
      );
    });

    it('and nothing of it for whoever wants none', async () => {
      await accepted();
      await week.chat.say('weekly without actions');
      await week.next();

      assert.doesNotMatch(week.lines().join('\n'), /accepted action/);
    });
  });

  describe('holds besides', () => {
    const WAITS = 'Customer escalated to our GM.';

    it('escalations, with the reason', async () => {
      await open({ name: 'Stuck', status: 'Blocked', comment: WAITS });

      assert.match(week.under('To escalate').join(), /^Stuck · The customer is affected/);
    });

    it('a summary that is safe for each customer', async () => {
      const secret = 'Ben Ode cannot deliver before March, budget is $40,000.';
      await open(
        { name: 'Portal', status: 'Blocked', comment: secret },
        { name: 'Lake', status: 'At Risk', of: 'fabrikam' },
      );

      await week.chat.press('For customers');
      const first = week.lines().join('\n');
      await week.chat.press(/\[(Contoso|Fabrikam)\]/.exec(first)?.[1] ?? '');
      const both = first + week.lines().join('\n');

      assert.match(both, /• Portal: .*• Lake: |• Lake: .*• Portal: /s);
      assert.doesNotMatch(both, /Ben|\$|MSX says|CSAM|Blocked|March/);
    });

    it('an honest empty week', async () => {
      await open(CALM);
      await week.next();

      assert.match(
        week.lines()[1] ?? '',
        /^1 committed milestone: no change since last week, nothing needs you\.$/,
      );
      assert.ok(week.lines().includes('You have nothing to do here today.'));
    });

    it('an honest word for who has no committed milestones', async () => {
      await open({ ...CALM, committed: 'no' });
      await week.next();

      assert.equal(week.lines()[1], 'No committed milestones of yours in MSX.');
    });

    it('nothing of muted customers, who are named', async () => {
      await open({ name: 'Lake', status: 'Blocked', of: 'fabrikam', comment: WAITS }, CALM);
      await week.chat.say('mute Fabrikam');
      await week.change('Lake', { due: '2027-09-01' });
      await week.next();

      assert.ok(week.lines().includes('Muted: Fabrikam.'));
      assert.doesNotMatch(week.lines().join('\n'), /Lake/);
    });
  });

  describe('adds in the first week of a month', () => {
    const OUTCOMES = [
      { title: 'Faster onboarding of stores', measure: 'days to open', target: '5' },
      { title: 'Onboarding by self service' },
      { title: 'Less energy per part' },
    ];
    const PLAN = { success_plans: [{ account: CONTOSO, outcomes: OUTCOMES }] };
    const SERVING = {
      name: 'Faster onboarding of stores',
      comment: 'Days to open fell to 6, target 5.',
    };

    it('outcomes that are proven, missing baselines, and next workloads, and in no other week', async () => {
      week = await mondays([SERVING, { name: 'Onboarding by self service' }], PLAN);
      await week.begin();
      await week.next();
      await week.next();
      assert.doesNotMatch(week.lines().join('\n'), /This month/);

      await week.next();

      assert.match(week.under('This month: outcomes with a measure').join(), /Faster onboarding/);
      assert.match(week.under('This month: a baseline is missing').join(), /self service/);
      assert.match(week.under('This month: next workloads').join(), /Less energy per part/);
    });

    it('who has no success plan yet, calmly: nothing failed to be read', async () => {
      week = await mondays([SERVING, { name: 'Lake', of: 'fabrikam' }], PLAN);
      await week.begin();
      for (let weeks = 0; weeks < 3; weeks += 1) await week.next();

      assert.deepEqual(week.under('This month: no success plan yet'), [
        'Fabrikam · “edit plan for Fabrikam” enters one',
      ]);
      assert.doesNotMatch(week.lines().join('\n'), /could not be read/);
    });

    it('no missing plan of a muted customer', async () => {
      week = await mondays([SERVING, { name: 'Lake', of: 'fabrikam' }], PLAN);
      await week.begin();
      await week.chat.say('mute Fabrikam');
      for (let weeks = 0; weeks < 3; weeks += 1) await week.next();

      assert.deepEqual(week.under('This month: no success plan yet'), []);
      assert.notDeepEqual(week.under('This month: outcomes with a measure'), []);
    });

    it('nothing of a muted customer, and nothing for who wants none', async () => {
      week = await mondays([SERVING], PLAN);
      await week.begin();
      await week.chat.say('mute Contoso');
      await week.next();
      await week.next();
      await week.next();

      assert.doesNotMatch(week.lines().join('\n'), /Faster onboarding|Less energy/);
    });
  });

  describe('tells nothing that the person just did', () => {
    for (const [what, milestone, to] of [
      ['a date', OWN, { due: '2027-07-01' }],
      ['a risk', OWN, { status: 'At Risk' }],
      ['a way back', { ...OWN, status: 'Blocked' }, { status: 'On Track' }],
      ['a commitment', { ...OWN, committed: 'no' }, { committed: 'yes' }],
      ['an end', OWN, { status: 'Completed' }],
    ] satisfies [string, MilestoneOf, Parameters<Mondays['change']>[1]][]) {
      it(`by hand in MSX: ${what}`, async () => {
        await open(milestone, CALM);
        await week.change('Own', to, ANA);

        await week.next();

        assert.match(week.lines()[1] ?? '', /no change since last week/);
      });
    }

    it('but what somebody else changed after that', async () => {
      await open(OWN);
      await week.join('Own', BEN);
      await week.change('Own', { due: '2027-07-01' }, ANA);
      week.later(60);
      await week.change('Own', { due: '2027-08-01' });

      await week.next();

      assert.match(week.under('Dates that moved')[0] ?? '', /1 Jun 2027 to 1 Aug 2027/);
    });

    it('and tells it where nobody may read the audit', async () => {
      await open(OWN);
      await week.change('Own', { due: '2027-07-01' }, ANA);
      week.chat.app.msx.faults?.add({ match: 'audits', status: 403, times: -1 });

      await week.next();

      assert.equal(week.under('Dates that moved').length, 1);
      assert.doesNotMatch(week.lines().join('\n'), /Not everything could be read/);
    });
  });
});
