import assert from 'node:assert/strict';
import { acceptAllCard, acceptedAllCard } from '../../src/cards/accept-all-card.ts';
import { MOST_AT_ONCE, type Back } from '../../src/cards/actions.ts';
import { dismissCard, editCard, snoozeCard } from '../../src/cards/form-card.ts';
import { pendingCard, type Pending } from '../../src/cards/pending-card.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { outcomeOf, refused } from '../../src/ledger/outcome.ts';
import { DISMISS_REASONS } from '../../src/ledger/put-aside.ts';
import { assertSound, buttonsOf, HOSTILE, LONG, titlesOf, wordsOf } from '../support/cards.ts';
import { anEntry, anOperation, AT } from '../support/ledger-entries.ts';
import { aClosing, aComment, aTask } from '../support/ledger-worlds.ts';

const BACK: Back = { to: 'pending' };
const CONTEXT = { now: new Date(AT), undoMinutes: 30 };

const entries = (count: number, changes: Partial<LedgerEntry> = {}): LedgerEntry[] =>
  Array.from({ length: count }, () => anEntry(changes));

function pending(changes: Partial<Pending> = {}): object {
  const none = { customer: null, waiting: [], notYetInMsx: [], doneThisWeek: [], loop: '' };
  return pendingCard({ ...none, ...changes }, CONTEXT);
}

/** Everything of an entry that comes from outside, in one text. */
function named(text: string): Partial<LedgerEntry> {
  const { target } = anOperation();
  const preview = [{ field: 'f', label: 'Due date', before: text, after: text }];
  const operation = anOperation({ target: { ...target, name: text } as typeof target, preview });
  return { operation: { ...operation, reason: text } };
}

describe('the card of pending actions', () => {
  for (const [count, words] of [
    [0, 'Nothing waits for your decision'],
    [1, '1 action waits for your decision'],
    [2, '2 actions wait for your decision'],
    [500, '500 actions wait for your decision'],
  ] as const) {
    it(`says “${words}”`, () => {
      const card = pending({ waiting: entries(count) });

      assertSound(card);
      assert.ok(wordsOf(card).includes(words));
    });
  }

  it('offers to accept all only where there is more than one', () => {
    assert.ok(!titlesOf(pending({ waiting: entries(1) })).includes('Accept all…'));
    assert.ok(titlesOf(pending({ waiting: entries(2) })).includes('Accept all…'));
  });

  it('has a section for what waits, what MSX does not show yet, and what is done', () => {
    const words = wordsOf(
      pending({
        waiting: entries(1),
        notYetInMsx: entries(2, { state: 'accepted' }),
        doneThisWeek: entries(3, { state: 'verified' }),
      }),
    );

    assert.match(words, /Waiting for you \(1\)[^]*not yet in MSX \(2\)[^]*Done this week \(3\)/);
  });

  it('leaves empty sections out, and says how to see what does not fit', () => {
    const words = wordsOf(pending({ waiting: entries(8) }));

    assert.doesNotMatch(words, /Done this week/);
    assert.match(words, /and 3 more; name a customer to see fewer at a time/);
  });

  it('names the customer, and what became of what was accepted', () => {
    const words = wordsOf(
      pending({ customer: 'Contoso', loop: '3 of 5 accepted actions are in MSX' }),
    );

    assert.match(words, /Contoso · 3 of 5 accepted actions are in MSX/);
    assert.match(wordsOf(pending()), /all customers/);
  });

  for (const [what, text] of [
    ['hostile text', HOSTILE],
    ['thousands of signs', LONG],
  ] as const) {
    it(`stays sound with ${what} in 1,500 entries`, () => {
      const many = entries(500, named(text));

      assertSound(
        pending({
          customer: text.slice(0, 200),
          waiting: many,
          notYetInMsx: many,
          doneThisWeek: many,
        }),
      );
    });
  }
});

describe('accepting all', () => {
  for (const [count, title] of [
    [1, 'Accept this 1 change'],
    [3, 'Accept these 3 changes'],
    [MOST_AT_ONCE, 'Accept these 20 changes'],
  ] as const) {
    it(`lists ${count} and accepts exactly these: ${title}`, () => {
      const listed = entries(count);

      const card = acceptAllCard(listed, BACK);

      assertSound(card);
      const [first] = buttonsOf(card);
      assert.equal(first?.title, title);
      const ids = listed.map(({ id }) => id);
      assert.deepEqual(first?.data, { verb: 'accept-all', back: BACK, entryIds: ids });
    });
  }

  it('takes no more than a person can read, and says how many come after', () => {
    const card = acceptAllCard(entries(55), BACK);

    assertSound(card);
    assert.match(wordsOf(card), /35 more wait; they come after these\./);
  });

  it('lists only what still waits', () => {
    const card = acceptAllCard([...entries(2), ...entries(3, { state: 'dismissed' })], BACK);

    assert.match(wordsOf(card), /Accept these 2 changes\?/);
  });

  it('has nothing to accept when nothing waits, and a way back', () => {
    const card = acceptAllCard([], BACK);

    assert.match(wordsOf(card), /Nothing waits for you here/);
    assert.deepEqual(titlesOf(card), ['Back']);
  });

  it('says of each what became of it, in the order of the list', () => {
    const failure = { status: 403, words: 'Not your record.', retryAfterMs: null, at: AT };
    const outcomes = [
      outcomeOf(anEntry({ state: 'applied', decidedBy: { id: 'a', name: 'Ana' } })),
      outcomeOf(anEntry({ state: 'failed', failure })),
      refused('unknown_entry', 'This action is not known here.'),
    ];

    const words = wordsOf(acceptedAllCard(outcomes, BACK));

    assert.match(words, /1 of 3 accepted/);
    assert.match(words, /Written to MSX[^]*Not written[^]*Not your record\.[^]*Refused/);
    assert.match(words, /Open those that did not go through/);
  });

  it('says that all went through when they did', () => {
    const done = entries(2, { state: 'verified' }).map((entry) => outcomeOf(entry));

    assert.match(wordsOf(acceptedAllCard(done, BACK)), /2 of 2 accepted[^]*All went through\./);
  });

  for (const text of [HOSTILE, LONG]) {
    it(`stays sound with ${text.length} signs of names`, () => {
      const many = entries(60, named(text));

      assertSound(acceptAllCard(many, BACK));
      assertSound(
        acceptedAllCard(
          many.slice(0, 20).map((entry) => outcomeOf(entry)),
          BACK,
        ),
      );
    });
  }
});

interface Input {
  readonly type: string;
  readonly id: string;
  readonly value?: unknown;
}

/** The inputs of a form, in their order. */
function inputsOf(card: object): Input[] {
  const body: unknown = Reflect.get(card, 'body');
  const elements = Array.isArray(body) ? (body as Input[]) : [];
  return elements.filter(({ type }) => type.startsWith('Input.'));
}

const edit = (
  entry: LedgerEntry,
  { typed = {}, problems = [] }: Partial<Parameters<typeof editCard>[1]> = {},
) => editCard(entry, { back: BACK, problems, typed });

describe('the form of a change', () => {
  for (const [what, operation, expected] of [
    [
      'a milestone',
      anOperation(),
      ['Input.Date milestoneDate', 'Input.Number monthlyUse', 'Input.Text forecastComments'],
    ],
    ['a new task', aTask(), ['Input.Text subject', 'Input.Date dueDate', 'Input.Text description']],
    ['a task that closes', aClosing(), ['Input.ChoiceSet statusCode']],
  ] as const) {
    it(`asks for what may be edited of ${what}, each in its own kind of input`, () => {
      const card = edit(anEntry({ operation }));

      assertSound(card);
      assert.deepEqual(
        inputsOf(card).map(({ type, id }) => `${type} ${id}`),
        expected,
      );
    });
  }

  it('begins with what is proposed', () => {
    const [date, use] = inputsOf(edit(anEntry()));

    assert.deepEqual([date?.value, use?.value], ['2026-12-15', undefined]);
  });

  it('comes back with what was typed and with what is wrong about it', () => {
    const problems = [{ field: 'milestoneDate', message: '2020-01-01 is in the past.' }];

    const card = edit(anEntry(), {
      problems,
      typed: { milestoneDate: '2020-01-01', monthlyUse: 'x' },
    });

    assert.match(wordsOf(card), /2020-01-01 is in the past\./);
    assert.deepEqual(
      inputsOf(card).map(({ value }) => value),
      ['2020-01-01', undefined, ''],
    );
  });

  it('keeps a text to the sign: what a person typed is not cleaned', () => {
    const text = 'a\u00a0b <at>x</at> {{y}} ${z}\n* c';

    const card = edit(anEntry({ operation: aComment() }), { typed: { forecastComments: text } });

    assert.equal(inputsOf(card).find(({ id }) => id === 'forecastComments')?.value, text);
  });

  it('can be left without a decision', () => {
    for (const card of [
      edit(anEntry()),
      dismissCard(anEntry(), BACK),
      snoozeCard(anEntry(), { back: BACK, today: '2026-11-16' }),
    ]) {
      assertSound(card);
      const cancel = buttonsOf(card).find(({ title }) => title === 'Cancel');
      assert.equal(cancel?.data?.verb, 'show-change');
    }
  });
});

describe('putting a change aside', () => {
  it('takes one click for each reason', () => {
    const buttons = buttonsOf(dismissCard(anEntry(), BACK));

    for (const [reason, title] of Object.entries(DISMISS_REASONS)) {
      const data = buttons.find((one) => one.title === title)?.data;
      assert.ok(data?.verb === 'dismiss' && data.reason === reason, title);
    }
  });

  it('counts the days from the day of the person, over the end of a month and a year', () => {
    const card = snoozeCard(anEntry(), { back: BACK, today: '2026-12-31' });

    const days = buttonsOf(card).flatMap(({ data }) =>
      data?.verb === 'snooze' ? [data.until] : [],
    );

    assert.deepEqual(days, ['2027-01-01', '2027-01-07', '2027-01-30']);
  });

  for (const text of [HOSTILE, LONG]) {
    it(`stays sound with ${text.length} signs of names`, () => {
      const entry = anEntry(named(text));

      assertSound(dismissCard(entry, BACK));
      assertSound(snoozeCard(entry, { back: BACK, today: '2026-11-16' }));
    });
  }
});
