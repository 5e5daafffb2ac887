import { LANGUAGE_TAG, LANGUAGES, pathIn } from '../language.ts';
import { type Frame, textIn } from './frame.ts';

export interface Column {
  name: string;
  description: string;
  keywords: string;
  /** The word of the page-tag annex: 概况信息, 信息公开目录, 政策文件 … */
  type: string;
}

export interface Article {
  title: string;
  /** `yyyy-MM-dd HH:mm`, as visible on the page. */
  publishedAt: string;
  source: string;
}

export interface Alternate {
  href: string;
  type: string;
  title: string;
}

export interface HeadProps {
  frame: Frame;
  title: string;
  description?: string;
  column?: Column;
  article?: Article;
  alternates?: readonly Alternate[];
  scripts?: readonly string[];
  noIndex?: boolean;
}

/** The head with the page tags of 《政府网站发展指引》. */
export function Head({ frame, title, description, column, article, alternates = [], scripts = [], noIndex }: HeadProps) {
  const siteName = textIn(frame, frame.site.siteName);
  const origin = new URL(frame.publicUrl).origin;
  const tags: [string, string | undefined][] = [
    ['SiteName', frame.site.siteName.zh],
    ['SiteDomain', frame.site.domain],
    ['SiteIDCode', frame.site.siteIdCode],
    ['ColumnName', column?.name],
    ['ColumnDescription', column?.description],
    ['ColumnKeywords', column?.keywords],
    ['ColumnType', column?.type],
    ['ArticleTitle', article?.title],
    ['PubDate', article?.publishedAt],
    ['ContentSource', article?.source],
    ['description', description],
  ];
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === siteName ? title : `${title} – ${siteName}`}</title>
      {tags.map(([name, content]) => (content ? <meta key={name} name={name} content={content} /> : null))}
      {noIndex ? <meta name="robots" content="noindex" /> : null}
      <meta name="color-scheme" content="light" />
      <link rel="icon" href={frame.assets['mark.svg']} type="image/svg+xml" />
      <link rel="stylesheet" href={frame.assets['portal.css']} />
      {noIndex ? null : <link rel="canonical" href={frame.publicUrl} />}
      {LANGUAGES.map((language) => (
        <link key={language} rel="alternate" hrefLang={LANGUAGE_TAG[language]} href={`${origin}${pathIn(language, frame.path)}`} />
      ))}
      {alternates.map((alternate) => (
        <link key={alternate.href} rel="alternate" {...alternate} />
      ))}
      {scripts.map((name) => (frame.assets[name] ? <script key={name} src={frame.assets[name]} type="module" /> : null))}
    </head>
  );
}
