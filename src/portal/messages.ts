import type { Language } from '../ui/language.ts';

const zh = {
  home: {
    title: '政府信息公开',
    lead: '查阅本地区各机关的政府信息公开年报，看清每一个数字的来龙去脉，下载可以直接使用的数据。',
    entrances: '服务入口',
    figures: '收录情况',
    latest: '最近发布的年报',
    allReports: '全部年报',
    description: '查阅政府信息公开年报，核对统计表数据，下载开放数据。',
  },
  siteMap: { title: '网站地图', lead: '本站的全部栏目。', columns: '栏目', about: '关于本站' },
  about: {
    title: '关于本站与无障碍声明',
    purpose: '本站做什么',
    purposeText: (organiser: string) =>
      `本站由${organiser}主办，依照《中华人民共和国政府信息公开条例》集中公布本地区各机关的政府信息公开工作年度报告，并以表格、图表和开放数据的形式提供。`,
    accuracy: '数据从何而来',
    accuracyText:
      '统计表中的数字按各机关发布的年报原样收录，不作更正；空白就是空白，不当作零。本站列出的核查结果由公开的规则计算得出，每条都写明规则编号、相关单元格和算式。',
    accessibility: '无障碍',
    accessibilityText: '本站按照《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668—2019）和 WCAG 2.2 AA 级建设。',
    features: [
      '全部功能不依赖脚本，可只用键盘操作。',
      '字体有大、中、小三档，并可切换为高对比度；浏览器放大到 200% 或在 320 像素宽的屏幕上，内容不丢失、不需横向滚动。',
      '统计表是带表头关系的真实表格，读屏软件可逐格朗读；每幅图表都附有数据表。',
      '颜色不是传递信息的唯一方式。',
      '每一页都有中文和英文。',
    ],
    limits: '已知不足',
    limitsText: '按法定格式排出的统计表较宽，在手机上需在表格框内横向滑动；下载的 PDF 文件以网页表格为准。',
    contact: '遇到障碍怎么办',
    contactText: '如果您在使用中遇到困难，或需要其他形式的内容，请与我们联系：',
    privacy: '隐私',
    privacyText: '浏览本站无需账号。本站只保存一个记录字体与对比度选择的 Cookie，不使用第三方统计，不记录浏览者的身份。',
  },
  openData: {
    title: '开放数据',
    lead: '本站公布的数据均可免费下载、自由使用。',
    licence: '使用许可',
    api: '数据接口',
    apiText: '每个数据集都有稳定的接口地址，支持分页和条件查询。',
    apiLink: '接口说明',
    download: '下载',
    description: '政府信息公开年报的结构化数据：JSON、CSV、Parquet 与开放接口。',
  },
  errors: {
    400: { title: '请求无法识别', text: '您提交的内容或网址不完整，请返回检查后重试。' },
    403: { title: '没有访问权限', text: '您没有查看此内容的权限。' },
    404: { title: '找不到这个页面', text: '网址可能有误，或者页面已经移动。' },
    409: { title: '当前不能这样处理', text: '内容的状态已经改变，请返回查看最新情况。' },
    413: { title: '文件过大', text: '上传的内容超过了允许的大小，请缩小后再试。' },
    429: { title: '访问过于频繁', text: '请稍等片刻再试。' },
    500: { title: '系统出现故障', text: '这是我们的问题，已经记录。请稍后再试。' },
    503: { title: '系统繁忙', text: '当前访问人数较多，请稍后刷新页面。' },
  },
  errorNumber: (status: number) => `错误代码 ${status}`,
  reference: '联系我们时请提供编号',
  wayOut: '您可以',
  toHome: '返回首页',
  toSiteMap: '查看网站地图',
};

const en: typeof zh = {
  home: {
    title: 'Government information disclosure',
    lead: 'Read the annual disclosure reports of every agency of this region, see where each number comes from, and take away data ready for use.',
    entrances: 'What you can do here',
    figures: 'In this collection',
    latest: 'Latest reports',
    allReports: 'All reports',
    description: 'Annual disclosure reports with checked tables and open data.',
  },
  siteMap: { title: 'Site map', lead: 'All columns of this site.', columns: 'Columns', about: 'About this site' },
  about: {
    title: 'About this site and accessibility statement',
    purpose: 'What this site does',
    purposeText: (organiser) =>
      `This site is run by ${organiser}. Under the Regulations on Open Government Information it brings together the annual disclosure reports of the agencies of this region, as tables, charts and open data.`,
    accuracy: 'Where the data come from',
    accuracyText:
      'The numbers are kept as each agency published them, uncorrected; a blank cell stays blank and is never taken for zero. The findings follow from public rules: each names its rule, the cells concerned and the arithmetic.',
    accessibility: 'Accessibility',
    accessibilityText: 'This site is built to WCAG 2.2 level AA and to GB/T 37668-2019.',
    features: [
      'Everything works without script and by keyboard alone.',
      'Three text sizes and a high-contrast theme; at 200 % zoom or on a screen 320 pixels wide nothing is lost and the page does not scroll sideways.',
      'Statistical tables are real tables with header relations that a screen reader can read cell by cell; every chart has its table.',
      'Colour is never the only carrier of information.',
      'Every page exists in Chinese and in English.',
    ],
    limits: 'Known limits',
    limitsText:
      'Tables in the statutory layout are wide and scroll inside their frame on a phone; where a downloaded PDF is hard to read, use the table on the page.',
    contact: 'If something stands in your way',
    contactText: 'Tell us if you cannot use something or need it in another form:',
    privacy: 'Privacy',
    privacyText:
      'No account is needed to read. The site keeps one cookie with your choice of text size and contrast, uses no third-party statistics, and does not record who reads.',
  },
  openData: {
    title: 'Open data',
    lead: 'All data of this site may be downloaded and used free of charge.',
    licence: 'Licence',
    api: 'Interface',
    apiText: 'Each data set has a stable address with paging and filters.',
    apiLink: 'Interface description',
    download: 'Download',
    description: 'Annual disclosure reports as structured data: JSON, CSV, Parquet and an open interface.',
  },
  errors: {
    400: { title: 'This request cannot be understood', text: 'What was sent, or the address, is incomplete. Please go back and check it.' },
    403: { title: 'No access', text: 'You have no permission to see this.' },
    404: { title: 'Page not found', text: 'The address may be wrong, or the page has moved.' },
    409: {
      title: 'This cannot be done now',
      text: 'The matter has changed in the meantime. Please go back and look at its present state.',
    },
    413: { title: 'Too large', text: 'What was sent is larger than allowed. Please make it smaller and try again.' },
    429: { title: 'Too many requests', text: 'Please wait a moment and try again.' },
    500: { title: 'Something went wrong', text: 'The fault is ours and has been recorded. Please try again later.' },
    503: { title: 'The service is busy', text: 'Many people are using it at this moment. Please reload the page a little later.' },
  },
  errorNumber: (status) => `Error ${status}`,
  reference: 'Please give this number when you contact us',
  wayOut: 'You can',
  toHome: 'go to the home page',
  toSiteMap: 'look at the site map',
};

export const PORTAL_MESSAGES: Record<Language, typeof zh> = { zh, en };
