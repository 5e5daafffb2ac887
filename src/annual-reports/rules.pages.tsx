import type { App } from '../platform/http/route-config.ts';
import { renderPage } from '../ui/portal/render.ts';
import { RULES_PATH } from './rule-book.ts';
import { RulesPage } from './rules.view.tsx';

const PUBLIC = { config: { permission: 'public' }, schema: { hide: true } };

export function rulesPages(app: App): void {
  app.get(RULES_PATH, PUBLIC, (request, reply) => reply.sendKept(renderPage(<RulesPage frame={request.frame()} />), ['site']));
}
