import { LANGUAGE_TAG, pathIn } from '../language.ts';
import { SIZES } from './display.ts';
import { type Frame, hrefIn, textIn } from './frame.ts';
import { FRAME_MESSAGES } from './messages.ts';

export function Header({ frame }: { frame: Frame }) {
  const text = FRAME_MESSAGES[frame.language];
  return (
    <header className="site-header">
      <Tools frame={frame} />
      <div className="masthead wide">
        <a className="brand" href={hrefIn(frame, '/')}>
          <span className="brand-mark" aria-hidden="true">
            公开
          </span>
          <span>
            <span className="brand-region">{textIn(frame, frame.site.regionName)}</span>
            <span className="brand-name">{textIn(frame, frame.site.siteName)}</span>
          </span>
        </a>
        {frame.search ? <Search frame={frame} /> : null}
      </div>
      <nav className="site-nav" aria-label={text.mainNavigation}>
        <ul className="wide">
          {frame.navigation.map((entry) => (
            <li key={entry.path}>
              <a href={hrefIn(frame, entry.path)} aria-current={currentOf(frame, entry.path)}>
                {textIn(frame, entry.label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {frame.demo ? (
        <p className="demo-strip">
          <span className="wide">
            <strong>{text.demoTitle}</strong> {text.demoText}
          </span>
        </p>
      ) : null}
    </header>
  );
}

/** The entry of this very page, or of the longest entry that this page lies under. */
function currentOf(frame: Frame, path: string): 'page' | 'true' | undefined {
  const here = frame.path.split('?')[0] ?? '/';
  if (here === path) return 'page';
  const above = frame.navigation.map((entry) => entry.path).filter((other) => other !== '/' && here.startsWith(`${other}/`));
  const nearest = above.sort((a, b) => b.length - a.length)[0];
  return nearest === path && !frame.navigation.some((entry) => entry.path === here) ? 'true' : undefined;
}

function Tools({ frame }: { frame: Frame }) {
  const text = FRAME_MESSAGES[frame.language];
  const other = frame.language === 'zh' ? 'en' : 'zh';
  const { size, contrast } = frame.display;
  return (
    <div className="tools">
      <div className="wide">
        <form className="display" method="post" action={hrefIn(frame, '/display')}>
          <input type="hidden" name="return" value={hrefIn(frame, frame.path)} />
          <span className="display-sizes">
            <span aria-hidden="true">{text.fontSize}</span>
            {SIZES.toReversed().map((name) => (
              <button
                type="submit"
                key={name}
                name="size"
                value={name}
                aria-label={text.sizeName[name]}
                aria-pressed={size === name}
                className={`size-${name}`}
              >
                {text.sizes[name]}
              </button>
            ))}
          </span>
          <button type="submit" name="contrast" value={contrast === 'high' ? 'normal' : 'high'}>
            {contrast === 'high' ? text.normalContrast : text.highContrast}
          </button>
        </form>
        <a className="language" href={pathIn(other, frame.path)} lang={LANGUAGE_TAG[other]} hrefLang={LANGUAGE_TAG[other]}>
          {text.otherLanguage}
        </a>
      </div>
    </div>
  );
}

function Search({ frame }: { frame: Frame }) {
  const text = FRAME_MESSAGES[frame.language];
  const slot = frame.search!;
  const asked = new URLSearchParams(frame.path.split('?')[1] ?? '').get(slot.parameter) ?? '';
  const value = frame.path.startsWith(slot.path) ? asked.slice(0, 100) : '';
  return (
    <search className="search">
      <form action={hrefIn(frame, slot.path)}>
        <label htmlFor="site-search">{textIn(frame, slot.label)}</label>
        <div>
          <input id="site-search" name={slot.parameter} type="search" defaultValue={value} maxLength={100} autoComplete="off" />
          <button type="submit">{text.search}</button>
        </div>
      </form>
    </search>
  );
}
