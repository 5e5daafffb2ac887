import type { Language } from '../../ui/language.ts';

const zh = {
  'invalid-input': (place: string) => `提交的内容不符合要求：${place}。请检查后重试。`,
  'bad-request': '请求无法识别，请检查地址或内容后重试。',
  'sign-in-needed': '请先登录。',
  forbidden: '您没有进行此项操作的权限。',
  'not-found': '您访问的页面不存在，可能已移动或地址有误。',
  'method-not-allowed': '此地址不支持这种请求方式。',
  'too-large': '提交的内容过大，请减小后重试。',
  'unsupported-kind': '不支持这种内容类型。',
  'too-many-requests': '请求过于频繁，请稍后再试。',
  'client-error': '请求无法处理。',
  overloaded: '系统正忙，请稍后再试。',
  internal: '系统出现问题，我们已记录。请稍后再试；如需联系我们，请提供编号。',
};

const en: typeof zh = {
  'invalid-input': (place) => `What was sent does not fit: ${place}. Please check it and try again.`,
  'bad-request': 'The request could not be understood. Please check the address or the content.',
  'sign-in-needed': 'Please sign in first.',
  forbidden: 'You have no permission to do this.',
  'not-found': 'There is no such page: it may have moved, or the address is mistyped.',
  'method-not-allowed': 'This address does not take that kind of request.',
  'too-large': 'What was sent is too large. Please make it smaller and try again.',
  'unsupported-kind': 'This kind of content is not supported.',
  'too-many-requests': 'There were too many requests. Please try again later.',
  'client-error': 'The request could not be handled.',
  overloaded: 'The system is busy. Please try again in a moment.',
  internal: 'Something went wrong on our side and was recorded. Please try again later; if you contact us, please give the reference.',
};

export const ERROR_MESSAGES: Record<Language, typeof zh> = { zh, en };
export type PlainErrorCode = Exclude<keyof typeof zh, 'invalid-input'>;

export const CODE_OF_STATUS: Readonly<Record<number, PlainErrorCode>> = {
  400: 'bad-request',
  401: 'sign-in-needed',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'unsupported-kind',
  429: 'too-many-requests',
  503: 'overloaded',
};
