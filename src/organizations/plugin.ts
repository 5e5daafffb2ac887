import type { App } from '../platform/http/route-config.ts';
import { agencyPages, type OrganizationPagesOptions } from './agency.pages.tsx';

/** The directory of agencies. */
export async function organizationsPlugin(app: App, options: OrganizationPagesOptions): Promise<void> {
  agencyPages(app, options);
}
