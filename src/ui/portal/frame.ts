import { type Language, pathIn } from '../language.ts';
import type { Display } from './display.ts';

export interface Text {
  zh: string;
  en: string;
}

/** Who stands behind the site, as its register and its footer must show it. A filing number that is not there yet is left out. */
export interface Site {
  regionName: Text;
  siteName: Text;
  /** 主办单位 */
  organiser: Text;
  /** 承办单位 */
  undertaker: Text;
  contact: { phone: string; email?: string; address: Text };
  province: Text;
  /** Without protocol: `www.example.gov.cn`. */
  domain: string;
  /** 网站标识码 */
  siteIdCode?: string;
  icpNo?: string;
  /** 公安备案号 */
  policeFilingNo?: string;
  /** The entry 「我为政府网站找错」 of this site. */
  errorReportUrl?: string;
}

export interface NavigationEntry {
  /** Without the language prefix. */
  path: string;
  label: Text;
}

export interface SearchSlot {
  path: string;
  parameter: string;
  label: Text;
}

/** Everything around the content of one page, for one reader. */
export interface Frame {
  language: Language;
  site: Site;
  display: Display;
  /** The address asked for, with its query and without its language prefix. */
  path: string;
  /** The absolute address of this page in this language. */
  publicUrl: string;
  qrSvg: string;
  visits?: number;
  /** The data shown are a demonstration, and every page says so. */
  demo: boolean;
  navigation: readonly NavigationEntry[];
  footerLinks: readonly NavigationEntry[];
  search?: SearchSlot;
  /** Addresses of style sheets, scripts and pictures by their file name. */
  assets: Readonly<Record<string, string>>;
}

export interface Crumb {
  label: string;
  /** Without the language prefix; the last crumb has none. */
  path?: string;
}

export function hrefIn(frame: Frame, path: string): string {
  return pathIn(frame.language, path);
}

export function textIn(frame: Frame, text: Text): string {
  return text[frame.language];
}
