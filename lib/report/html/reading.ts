import type { Report, ReportedExchange, ReportedRequirement } from '../shape.ts';

/** A report as the sections of the page read it. */
export interface Reading {
  readonly report: Report;
  /** The requirements of one verdict, in the order of the report. */
  of(verdict: ReportedRequirement['verdict']): readonly ReportedRequirement[];
  /** An exchange by its id; an excerpt of a report lacks some. */
  exchange(id: string | undefined): ReportedExchange | undefined;
  /** The exchanges of a requirement that are shown whole. */
  wholeOf(requirement: ReportedRequirement): readonly ReportedExchange[];
  /** The requirement with which an exchange is shown whole: each is shown once, and referred to elsewhere. */
  homeOf(exchange: ReportedExchange): string | undefined;
}

/** More exchanges than this of one requirement stand in report.json alone. */
const mostExchanges = 20;

/** The verdicts whose exchanges are shown whole, worst first. */
const wrong = ['failed', 'broken', 'warning', 'blocked', 'not-applicable'] as const;

export function readingOf(report: Report): Reading {
  const exchanges = new Map(report.exchanges.map((exchange) => [exchange.id, exchange]));
  const exchange = (id: string | undefined) => (id === undefined ? undefined : exchanges.get(id));
  const of = (verdict: ReportedRequirement['verdict']) => report.requirements.filter((r) => r.verdict === verdict);
  const wholeOf = (requirement: ReportedRequirement) => wholeIds(requirement).flatMap((id) => exchange(id) ?? []);
  const homes = new Map<string, string>();
  for (const requirement of wrong.flatMap(of)) {
    for (const { id } of wholeOf(requirement)) if (!homes.has(id)) homes.set(id, requirement.id);
  }
  return { report, of, exchange, wholeOf, homeOf: ({ id }) => homes.get(id) };
}

/** All that led to a violation; of what was not judged the exchange that shows why. */
function wholeIds({ verdict, exchanges, decisive }: ReportedRequirement): readonly string[] {
  const deciding = decisive === undefined ? [] : [decisive];
  if (verdict === 'passed') return [];
  if (verdict === 'blocked' || verdict === 'not-applicable') return deciding;
  const all = decisive === undefined || exchanges.includes(decisive) ? exchanges : [...exchanges, decisive];
  // The last ones up to the one that decided: what came before led there.
  const end = decisive === undefined ? all.length : all.indexOf(decisive) + 1;
  return all.length <= mostExchanges ? all : all.slice(Math.max(0, end - mostExchanges), Math.max(end, mostExchanges));
}

/** `image.show.unknown-is-not-found` is about the resource `image`. */
export function resourceOf(requirement: ReportedRequirement): string {
  return requirement.id.split('.')[0] ?? requirement.id;
}

/** The requirements by resource, in the order of the report. */
export function byResource(report: Report): ReadonlyMap<string, readonly ReportedRequirement[]> {
  return Map.groupBy(report.requirements, resourceOf);
}
