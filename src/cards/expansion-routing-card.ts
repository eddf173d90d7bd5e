import type { ExpansionRoutingOutput } from '../skills/expansion-routing.ts';
import { findingOn, type Finding } from './finding.ts';
import { look } from './look.ts';
import type { ReportParts } from './report.ts';

type Route = ExpansionRoutingOutput['ownership_route'][number];

const LOOKS = {
  csam_alignment_first: look('Align first', 'Attention'),
  specialist_creates: look('To the Specialist', 'Good'),
  existing_opportunity: look('Already covered', 'Accent'),
} as const;

/** Order of the bar: what waits for the CSAM stands first. */
const ROUTES = ['csam_alignment_first', 'specialist_creates', 'existing_opportunity'] as const;

/** Wishes that wait for the CSAM first; then those that may go on, and those that are covered. */
export function expansionRoutingParts({
  ownership_route: routes,
}: ExpansionRoutingOutput): ReportParts {
  const findings = routes.map(findingOf);
  const isFirst = (_: Finding, index: number): boolean =>
    routes[index]?.route === 'csam_alignment_first';
  return {
    bar: ROUTES.map((route) => ({
      count: routes.filter((one) => one.route === route).length,
      look: LOOKS[route],
    })),
    urgent: findings.filter(isFirst),
    rest: {
      title: 'On their way',
      findings: findings.filter((finding, index) => !isFirst(finding, index)),
    },
    summaries: [],
  };
}

function findingOf(route: Route, index: number): Finding {
  const { owner, existing_opportunity, csam_alignment } = route;
  return findingOn(route.milestone, {
    ...route,
    look: LOOKS[route.route],
    about: `wish-${index}`,
    facts: [
      ['Wish', route.signal],
      ['Goes to', owner?.name ?? 'the Specialist of the account'],
      ['CSAM alignment', csam_alignment],
      ...(existing_opportunity ? [['Covered by', existing_opportunity.name] as const] : []),
    ],
  });
}
