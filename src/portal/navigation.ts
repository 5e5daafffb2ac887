import type { NavigationEntry, SearchSlot, Text } from '../ui/portal/frame.ts';

export interface Entrance extends NavigationEntry {
  text: Text;
}

/** What the platform offers; an installation without one of them shows no entrance to it. */
export const ENTRANCES: readonly Entrance[] = [
  {
    path: '/annual-reports',
    label: { zh: '政府信息公开年报', en: 'Annual reports' },
    text: {
      zh: '按机关和年度查阅年报：统计表、历年比较、核查结果，可下载 XLSX、PDF、Word 和数据。',
      en: 'By agency and year: the statutory tables, earlier years beside them, findings, and files to take away.',
    },
  },
  {
    path: '/annual-reports/check-up',
    label: { zh: '年报体检', en: 'Report check-up' },
    text: {
      zh: '发布前上传或粘贴一份年报，逐格识别三张统计表，列出每一处不一致及其算式。内容不保存。',
      en: 'Before publication, upload or paste a report: every cell of the three tables is read and every inconsistency shown with its arithmetic. Nothing is kept.',
    },
  },
  {
    path: '/agencies',
    label: { zh: '机构名录', en: 'Agencies' },
    text: {
      zh: '本地区各机关的联系方式、办公地址和时间、历史沿革。',
      en: 'The agencies of the region with their contact, address, office hours and history.',
    },
  },
  {
    path: '/open-data',
    label: { zh: '开放数据', en: 'Open data' },
    text: {
      zh: '全部年报的结构化数据，JSON、CSV、Parquet 三种格式，附接口说明和使用许可。',
      en: 'All reports as structured data in JSON, CSV and Parquet, with a described interface and a licence.',
    },
  },
];

export const NAVIGATION: readonly NavigationEntry[] = [{ path: '/', label: { zh: '首页', en: 'Home' } }, ...ENTRANCES];

export const FOOTER_LINKS: readonly NavigationEntry[] = [
  { path: '/site-map', label: { zh: '网站地图', en: 'Site map' } },
  { path: '/about', label: { zh: '关于本站与无障碍声明', en: 'About and accessibility' } },
];

export const SEARCH: SearchSlot = {
  path: '/annual-reports',
  parameter: 'name',
  label: { zh: '按机关名称查年报', en: 'Find the reports of an agency' },
};
