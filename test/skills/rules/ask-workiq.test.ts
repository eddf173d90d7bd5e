import assert from 'node:assert/strict';
import type { SourceState } from '../../../src/domain/source-state.ts';
import { askAbout, type Told } from '../../../src/skills/rules/ask-workiq.ts';
import type { AskWorkIqOutput, OnAskStatus } from '../../../src/tools/workiq-tools.ts';

const SCOPE = {
  customer: { name: 'Contoso', aliases: [] },
  opportunities: ['Portal'],
  milestones: [],
  people: [],
  window: { from: '2026-02-01', to: '2026-03-02' },
};

function line(day: string, n = 1): string {
  return `${day} | mail | Eva Lind | All is well. | [${n}](https://outlook.office.com/mail/${n})`;
}

function answered(text: string, more: object = {}): AskWorkIqOutput {
  return { outcome: 'answered', text, conversationId: null, ...more };
}

type Answers = Partial<Record<'mail' | 'Teams' | 'meetings' | 'files', AskWorkIqOutput>>;

/** Asks with one answer for each family; "nothing found" where none is given. */
async function asked(answers: Answers, status: Parameters<OnAskStatus>[0] = 'asking') {
  const states: SourceState[] = [];
  const told: Told[] = [];
  const questions: string[] = [];
  await askAbout(
    {
      workiq: {
        ask_work_iq({ question }, onStatus) {
          questions.push(question);
          onStatus?.(status);
          const [, family = ''] = /^Source: (\w+)/m.exec(question) ?? [];
          const answer = Object.entries(answers).find(([name]) => name === family)?.[1];
          return Promise.resolve(answer ?? { outcome: 'nothing_found', text: 'NONE' });
        },
      },
      timeZone: 'UTC',
      onState: (state) => states.push(state),
      onTold: (one) => told.push(one),
    },
    SCOPE,
  );
  const last = (name: string) => states.findLast((state) => state.name === `${name} of Contoso`);
  return { states, told, questions, last, unread: told.flatMap(({ unread }) => unread) };
}

describe('asking about one customer', () => {
  it('tells of each source: asked, then what came of it', async () => {
    const { states } = await asked({ mail: answered(line('2026-02-20')) });

    const mail = states.filter(({ name }) => name === 'mail of Contoso');
    assert.deepEqual(
      mail.map(({ state, words }) => [state, words]),
      [
        ['asking', ''],
        ['answered', '1 item'],
      ],
    );
  });

  it('says when an answer is not asked for again', async () => {
    const { last } = await asked(
      { mail: answered(line('2026-02-20'), { reused: true }) },
      'reused',
    );

    assert.match(last('mail')?.words ?? '', /^1 item, answered a short while ago/);
  });

  it('says why a source gave nothing, and goes on with the others', async () => {
    const refused = { outcome: 'refused', why: 'No licence.', whatToDo: 'Ask for one.' } as const;

    const { last, told } = await asked({ Teams: refused });

    assert.deepEqual(last('Teams'), {
      name: 'Teams of Contoso',
      state: 'failed',
      words: 'No licence. Ask for one.',
    });
    assert.equal(last('meetings')?.words, 'nothing found');
    assert.equal(told.length, 3);
  });

  it('keeps what fails the rules for reading, without its links, and says that it does not count', async () => {
    const mail = answered(`The pilot went [well](https://evil.example/x).\n${line('2026-02-20')}`);

    const { unread, told } = await asked({ mail });

    assert.match(unread[0]?.why ?? '', /^1 line has no openable source/);
    assert.match(unread[0]?.why ?? '', /“The pilot went well \.”$/);
    assert.equal(told.flatMap(({ lines }) => lines).length, 1);
  });

  it('does not take the unread end of 200 kB for silence', async () => {
    const mail = answered(`${line('2026-02-20')}\n${'x '.repeat(100_000)}`);

    const { unread, told } = await asked({ mail });

    assert.match(unread[0]?.why ?? '', /longer than 60000 characters/);
    assert.equal(
      told.every(({ isWhole }) => isWhole),
      false,
    );
  });

  it('asks for older items once more when an answer is full, and never a third time', async () => {
    const days = Array.from({ length: 12 }, (_, n) => line(`2026-02-${10 + n}`, n));

    const { questions } = await asked({ mail: answered(days.join('\n')) });

    const mail = questions.filter((question) => question.includes('Source: mail'));
    assert.deepEqual(
      mail.map((question) => /to (\S+), both/.exec(question)?.[1]),
      ['2026-03-02', '2026-02-10'],
    );
  });
});
