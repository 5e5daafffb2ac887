import { formatOfYear, REQUEST_ROWS } from '../../src/annual-reports/statutory-tables.ts';
import type { DemoAgency } from './agencies.ts';
import { type Random, seededRandom } from './random.ts';
import { addTo, type Figures, type Remedies, remedyFigures, rowTotals } from './sums.ts';

export const DEMO_YEARS = [2020, 2021, 2022, 2023, 2024, 2025] as const;

interface State {
  /** Requests carried forward by applicant. */
  open: Record<string, number>;
  normativeDocs: number;
  pending: Remedies<number>;
  /** Activity against the profile, drifting from year to year. */
  level: number;
}

const APPLICANTS = ['naturalPerson', 'org.business', 'org.research', 'org.publicWelfare', 'org.legalService', 'org.other'];

/** How requests end, in hundredths; what is missing to the total is disclosed. Rare rows come only where there are many requests. */
const ENDINGS: readonly (readonly [row: string, weight: number, rare?: true])[] = [
  ['partiallyDisclosed', 8],
  ['refused.thirdPartyRights', 3, true],
  ['refused.internalAffairs', 2],
  ['refused.deliberative', 3],
  ['refused.enforcementFile', 2, true],
  ['refused.administrativeQuery', 2],
  ['unavailable.notHeld', 18],
  ['unavailable.needsCreation', 4],
  ['unavailable.unclearAfterCorrection', 2, true],
  ['notProcessed.petition', 4],
  ['notProcessed.repeated', 2, true],
  ['notProcessed.confirmOrReissue', 1, true],
  ['other.overdueCorrection', 4],
  ['other.other', 1, true],
];
const MANY_REQUESTS = 20;

/** Consistent figures of one agency for all years: every year takes over what the year before left. */
export function figuresOf(agency: DemoAgency): Map<number, Figures> {
  const random = seededRandom(agency.id);
  let state: State = {
    open: {},
    normativeDocs: agency.profile.normativeDocs,
    pending: { reconsideration: 0, direct: 0, after: 0 },
    level: 1,
  };
  for (const applicant of APPLICANTS) state.open[applicant] = 0;
  if (agency.profile.persons > 10) state.open.naturalPerson = random.between(0, 3);
  const years = new Map<number, Figures>();
  for (const year of DEMO_YEARS) {
    const figures: Figures = {};
    state = { ...state, level: Math.min(1.4, Math.max(0.7, state.level * (0.88 + 0.26 * random.next()))) };
    state = { ...state, ...proactive(agency, year, state, random, figures) };
    state = { ...state, open: requests(agency, year, state, random, figures) };
    state = { ...state, pending: remedies(agency, year, state, random, figures) };
    years.set(year, figures);
  }
  return years;
}

function proactive(agency: DemoAgency, year: number, state: State, random: Random, figures: Figures): Pick<State, 'normativeDocs'> {
  const { profile } = agency;
  const issued = random.between(0, Math.max(1, Math.round(profile.normativeDocs / 4)));
  const repealed = year === 2020 ? 0 : random.between(0, Math.min(2, state.normativeDocs - 1));
  const inForce = state.normativeDocs + issued - repealed;
  const put = (id: string, value: number) => {
    figures[`T2.${id}`] = value;
  };
  const decisions = (mean: number) => random.around(mean * state.level);
  if (formatOfYear(year) === 'F2021') {
    for (const column of ['issued', 'repealed', 'inForce']) put(`art20_1.rules.${column}`, 0);
    put('art20_1.normativeDocs.issued', issued);
    put('art20_1.normativeDocs.repealed', repealed);
    put('art20_1.normativeDocs.inForce', inForce);
    put('art20_5.licensing.decisions', decisions(profile.licensing[1]));
    put('art20_6.penalty.decisions', decisions(profile.penalty[1]));
    put('art20_6.coercion.decisions', decisions(profile.coercion[1]));
    put('art20_8.adminFees.amountWan', decisions(profile.fees) / 100);
    return { normativeDocs: inForce };
  }
  for (const column of ['newlyMade', 'newlyPublished', 'publicTotal']) put(`art20_1.rules.${column}`, 0);
  put('art20_1.normativeDocs.newlyMade', issued);
  put('art20_1.normativeDocs.newlyPublished', issued);
  put('art20_1.normativeDocs.publicTotal', inForce);
  for (const [id, [items, cases]] of [
    ['art20_5.licensing', profile.licensing],
    ['art20_5.otherServices', profile.otherServices],
    ['art20_6.penalty', profile.penalty],
    ['art20_6.coercion', profile.coercion],
  ] as const) {
    put(`${id}.previousItems`, items);
    put(`${id}.change`, items > 10 ? random.between(-3, 3) : 0);
    put(`${id}.decisions`, decisions(cases));
  }
  put('art20_8.adminFees.previousItems', profile.feeItems);
  put('art20_8.adminFees.change', 0);
  put('art20_9.procurement.projects', profile.procurement[0]);
  put('art20_9.procurement.amount', random.around(profile.procurement[1]) / 100);
  return { normativeDocs: inForce };
}

function requests({ profile }: DemoAgency, year: number, state: State, random: Random, figures: Figures): State['open'] {
  const format = formatOfYear(year);
  const means: Record<string, number> = {
    naturalPerson: profile.persons * state.level,
    'org.business': profile.companies * state.level,
    'org.publicWelfare': profile.persons > 50 ? 1 : 0,
    'org.legalService': profile.persons > 25 ? 3 : 0,
  };
  const open: State['open'] = {};
  for (const { id } of REQUEST_ROWS[format]) for (const applicant of APPLICANTS) figures[`T3.${id}.${applicant}`] = 0;
  for (const applicant of APPLICANTS) {
    const add = (row: string, count: number) => addTo(figures, `T3.${row}.${applicant}`, count);
    const received = random.around(means[applicant] ?? 0);
    const carriedOver = state.open[applicant]!;
    const carriedForward = received >= 5 ? random.between(0, Math.ceil(received / 15)) : 0;
    add('newlyReceived', received);
    add('carriedOver', carriedOver);
    for (let left = received + carriedOver - carriedForward; left > 0; left--) add(ending(format, received, random), 1);
    add('resultsTotal', received + carriedOver - carriedForward);
    add('carriedForward', carriedForward);
    open[applicant] = carriedForward;
  }
  for (const { id } of REQUEST_ROWS[format]) figures[`T3.${id}.total`] = rowTotals(figures, id, APPLICANTS);
  return open;
}

function ending(format: 'F2019' | 'F2021', received: number, random: Random): string {
  let point = random.next() * 100;
  for (const [row, weight, rare] of ENDINGS) {
    point -= weight;
    if (point < 0) return rare && received < MANY_REQUESTS ? 'disclosed' : format === 'F2019' && row.startsWith('other.') ? 'other' : row;
  }
  return 'disclosed';
}

function remedies({ profile }: DemoAgency, year: number, state: State, random: Random, figures: Figures): State['pending'] {
  const cases = random.around(profile.remedies * state.level);
  const reconsideration = Math.ceil(cases * 0.6);
  const after = Math.floor((cases - reconsideration) / 2);
  // Since 2024 a refusal goes to reconsideration first.
  const direct = year >= 2024 ? 0 : cases - reconsideration - after;
  return {
    reconsideration: remedyFigures(figures, 'reconsideration', reconsideration, state.pending.reconsideration, random),
    direct: remedyFigures(figures, 'litigation.direct', direct, state.pending.direct, random),
    after: remedyFigures(figures, 'litigation.afterReconsideration', after, state.pending.after, random),
  };
}
