import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { z } from 'zod';
import { DEMO_FILE } from '../support/worlds.ts';

const CLI = resolve(import.meta.dirname, '../../dist/cli/main.js');

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const Result = z.looseObject({
  skill: z.string(),
  output: z.looseObject({ health_report: z.array(z.unknown()) }),
  coverage: z.looseObject({ unread: z.array(z.unknown()) }),
});

describe('csam-ops', () => {
  it('prints a skill result as one JSON value', () => {
    const { status, stdout } = run('skill', 'milestone-health', '--scenario', DEMO_FILE, '--json');

    const result = Result.parse(JSON.parse(stdout));
    assert.equal(status, 0);
    assert.equal(result.output.health_report.length, 27);
    // The one milestone with an unknown status code is reported.
    assert.equal(result.coverage.unread.length, 1);
  });

  it('prints the demo as text without any argument', () => {
    const { status, stdout } = run('skill', 'milestone-health');

    assert.equal(status, 0);
    assert.match(stdout, /^27 committed milestones: /);
  });

  it('calls a tool', () => {
    const { stdout } = run('tool', 'list_opportunities', '{"customerKeyword":"Contoso"}', '--json');

    assert.match(stdout, /"matchedAccounts":\[\{"id":"[0-9a-f-]+","name":"Contoso"\}\]/);
  });

  for (const [words, status, says] of [
    [[], 2, /Usage/],
    [['fly'], 2, /no command fly/],
    [['skill', 'nonsense'], 2, /milestone-health/],
    [['tool', 'crm_query', '{'], 2, /no JSON/],
    [['skill', 'milestone-health', '--wings'], 2, /--wings/],
    [['skill', 'milestone-health', '--customer', 'A', '--milestone', 'B'], 2, /Name one of/],
    [['skill', 'milestone-health', '--customer', 'Nobody Ltd'], 1, /Nobody Ltd/],
    [['skill', 'milestone-health', '--milestone', '7-999999999'], 1, /7-999999999/],
    [['skill', 'milestone-health', '--scenario', '/nowhere.json'], 1, /nowhere/],
  ] as const) {
    it(`explains ${JSON.stringify(words)} and ends with ${status}`, () => {
      const got = run(...words);

      assert.equal(got.status, status);
      assert.match(got.stderr, says);
      assert.equal(got.stdout, '');
    });
  }
});
