import type { Language } from '../../language.ts';
import { pathIn } from '../../language.ts';
import { DEFAULT_DISPLAY } from '../display.ts';
import type { Frame, Site } from '../frame.ts';

export const SAMPLE_SITE: Site = {
  regionName: { zh: '示范区', en: 'Demonstration District' },
  siteName: { zh: '示范区政府信息公开平台', en: 'Government Information of the Demonstration District' },
  organiser: { zh: '示范区人民政府办公室', en: 'General Office of the Demonstration District Government' },
  undertaker: { zh: '示范区政务公开中心', en: 'Disclosure Centre of the Demonstration District' },
  contact: { phone: '000-12345678', email: 'gongkai@example.org', address: { zh: '示范区示范路 1 号', en: '1 Example Road' } },
  province: { zh: '示范省', en: 'Demonstration Province' },
  domain: 'www.example.gov.cn',
  siteIdCode: '0000000001',
  icpNo: '京ICP备00000000号-1',
  policeFilingNo: '京公网安备00000000000000号',
};

export function aFrame(language: Language = 'zh', changes: Partial<Frame> = {}): Frame {
  const path = changes.path ?? '/';
  return {
    language,
    site: SAMPLE_SITE,
    display: DEFAULT_DISPLAY,
    path,
    publicUrl: `https://www.example.gov.cn${pathIn(language, path)}`,
    qrSvg: '',
    demo: false,
    navigation: [{ path: '/', label: { zh: '首页', en: 'Home' } }],
    footerLinks: [{ path: '/about', label: { zh: '关于本站', en: 'About' } }],
    assets: { 'portal.css': '/assets/portal.css', 'mark.svg': '/assets/mark.svg', 'check-up.js': '/assets/check-up.js' },
    ...changes,
  };
}
