import type { Language } from '../../ui/language.ts';

const zh = {
  title: '数据接口说明',
  lead: '本站的开放数据可由程序直接读取，无须注册。下列为全部接口。',
  document: '机器可读的说明（OpenAPI 3.1）',
  licence: '使用许可：',
  contents: '接口目录',
  parameters: '参数',
  name: '名称',
  place: '位置',
  type: '类型',
  meaning: '含义',
  required: '必填',
  answers: '返回',
  status: '状态码',
  content: '格式',
  none: '暂无接口。',
  places: { path: '路径', query: '查询', header: '请求头', cookie: 'Cookie', body: '正文' } as Record<string, string>,
};

const en: typeof zh = {
  title: 'Interface for programs',
  lead: 'Programs may read the open data of this site directly, without registration. These are all the operations.',
  document: 'Description for machines (OpenAPI 3.1)',
  licence: 'Licence: ',
  contents: 'Operations',
  parameters: 'Parameters',
  name: 'Name',
  place: 'Place',
  type: 'Type',
  meaning: 'Meaning',
  required: 'required',
  answers: 'Answers',
  status: 'Status',
  content: 'Format',
  none: 'There is no operation yet.',
  places: { path: 'path', query: 'query', header: 'header', cookie: 'cookie', body: 'body' },
};

export const API_MESSAGES: Record<Language, typeof zh> = { zh, en };
