import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '../platform/date.ts';
import type { App } from '../platform/http/route-config.ts';
import type { Language } from '../ui/language.ts';
import type { FormError } from '../ui/portal/form.view.tsx';
import { renderPage } from '../ui/portal/render.ts';
import {
  CHECK_UP_DOWNLOAD_PATH,
  CHECK_UP_FILES,
  CHECK_UP_PATH,
  CHECK_UP_SCRIPT,
  type CheckUpFile,
  type CheckUpForm,
  CheckUpPage,
  CheckUpResultPage,
} from './check-up.view.tsx';
import { makeCheckUpFile } from './check-up-files.ts';
import { type HandedIn, readForm, type TooLarge, uploadGates } from './check-up-form.pages.ts';
import { openCheckUpPool } from './check-up-pool.ts';
import type { CheckUpOutcome } from './check-up-task.ts';
import type { ColumnContext } from './column-context.ts';
import { ANNUAL_REPORT_MESSAGES } from './messages.ts';
import { readYear } from './page-query.ts';
import { attachment } from './report-downloads.ts';
import { overallScore } from './score.ts';

const PUBLIC = { config: { permission: 'public' }, schema: { hide: true } };
const MEGABYTE = 1_000_000;
const THREADS = 2;
/** A report that is handed in comes without its neighbours. */
const ALONE = { hasPrevious: false, hasChildren: false };
/** So much text again in the form would make the page heavy; the person still has it. */
const MOST_TEXT_SHOWN_AGAIN = 20_000;
const MOST_YEAR_SHOWN_AGAIN = 20;

/** Nothing that is handed in here is stored or logged. */
export function checkUpPages(app: App, { largestUpload }: ColumnContext): void {
  const pool = openCheckUpPool(THREADS);
  const gates = uploadGates();
  app.addHook('onClose', () => pool.close());
  app.assets.addFile(CHECK_UP_SCRIPT, new URL('./check-up.island.ts', import.meta.url));
  const fileLimit = `${Math.floor(largestUpload / MEGABYTE)} MB`;

  const showForm = (request: FastifyRequest, reply: FastifyReply, form: CheckUpForm) =>
    reply
      .code(form.errors.length > 0 ? 422 : 200)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(renderPage(<CheckUpPage frame={request.frame()} form={form} fileLimit={fileLimit} />));

  app.get(CHECK_UP_PATH, PUBLIC, (request, reply) => {
    const page = <CheckUpPage frame={request.frame()} form={{ errors: [] }} fileLimit={fileLimit} />;
    return reply.sendKept(renderPage(page), ['site']);
  });

  app.post(CHECK_UP_PATH, PUBLIC, async (request, reply) => {
    const { language } = request.frame();
    const start = performance.now();
    const handedIn = await readForm(request, gates);
    const errors = 'tooLarge' in handedIn ? [tooLarge(handedIn, language, fileLimit)] : problemsOf(handedIn, language);
    if (errors.length > 0 || 'tooLarge' in handedIn) return showForm(request, reply, { ...again(handedIn), errors });
    const outcome = await app.heavyWork.run(() =>
      pool.run({
        kind: 'read',
        name: handedIn.file?.name ?? '',
        bytes: handedIn.file?.bytes ?? new TextEncoder().encode(handedIn.text),
        year: readYear(handedIn.year) ?? null,
        preambleHeading: ANNUAL_REPORT_MESSAGES[language].preamble,
      }),
    );
    if (!outcome.ok) return showForm(request, reply, { ...again(handedIn), errors: [refusalOf(outcome, language, handedIn)] });
    const overall = overallScore(outcome.report, outcome.findings, ALONE);
    const page = <CheckUpResultPage frame={request.frame()} result={{ ...outcome, overall, milliseconds: performance.now() - start }} />;
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(renderPage(page));
  });

  app.post(CHECK_UP_DOWNLOAD_PATH, PUBLIC, async (request, reply) => {
    const { language } = request.frame();
    const { report: packed, file: wanted } = (request.body ?? {}) as { report?: unknown; file?: unknown };
    const file = CHECK_UP_FILES.find((each): each is CheckUpFile => each === wanted);
    if (typeof packed !== 'string' || !file) return reply.callNotFound();
    return app.heavyWork.run(async () => {
      const outcome = await pool.run({ kind: 'resume', packed, preambleHeading: ANNUAL_REPORT_MESSAGES[language].preamble });
      if (!outcome.ok) return showForm(request, reply, { errors: [refusalOf(outcome, language, {})] });
      const { type, name, content } = await makeCheckUpFile(outcome, file, language, dayOf(new Date()).toString());
      return reply
        .type(type)
        .header('cache-control', 'no-store')
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', attachment(name))
        .send(content);
    });
  });
}

function problemsOf({ file, text, year }: HandedIn, language: Language): FormError[] {
  const words = PROBLEMS[language];
  const errors: FormError[] = [];
  if (!file && !text?.trim()) errors.push({ field: 'file', message: words.nothing });
  if (year?.trim() && readYear(year) === undefined) errors.push({ field: 'year', message: words.year });
  return errors;
}

function tooLarge({ tooLarge: field }: TooLarge, language: Language, limit: string): FormError {
  const words = PROBLEMS[language];
  return { field, message: field === 'file' ? words.tooLarge(limit) : words[field === 'text' ? 'longText' : 'year'] };
}

function refusalOf(outcome: Extract<CheckUpOutcome, { ok: false }>, language: Language, { file, text }: HandedIn): FormError {
  const field = file ? 'file' : text ? 'text' : undefined;
  return { ...(field ? { field } : {}), message: language === 'zh' ? outcome.message : outcome.messageEn };
}

function again(handedIn: HandedIn | TooLarge): Pick<CheckUpForm, 'text' | 'year'> {
  if ('tooLarge' in handedIn) return {};
  const { text, year } = handedIn;
  return {
    ...(text && text.length <= MOST_TEXT_SHOWN_AGAIN ? { text } : {}),
    ...(year && year.length <= MOST_YEAR_SHOWN_AGAIN ? { year } : {}),
  };
}

const PROBLEMS = {
  zh: {
    nothing: '请选择一个文件，或粘贴报告内容',
    year: '报告年度应为四位数字，如 2024',
    longText: '粘贴的内容过长，请只粘贴报告本身，或改为上传文件',
    tooLarge: (limit: string) => `文件超过 ${limit}，请只提交报告本身`,
  },
  en: {
    nothing: 'Choose a file, or paste the report',
    year: 'The report year has four digits, such as 2024',
    longText: 'The pasted text is too long; paste the report alone, or upload a file',
    tooLarge: (limit: string) => `The file is larger than ${limit}; hand in the report alone`,
  },
};
