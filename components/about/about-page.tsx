import type { I18n } from '../i18n/i18n';
import styles from './about.module.css';
import type { AboutSite } from './about-site';
import { SECTIONS, type Section } from './anchors';
import { Accessibility } from './sections/accessibility';
import { Checking } from './sections/checking';
import { Citing } from './sections/citing';
import { Corrections } from './sections/corrections';
import { Glossary } from './sections/glossary';
import { Judging } from './sections/judging';
import { Licence } from './sections/licence';
import { NotKnown } from './sections/not-known';
import { Contact, Operator } from './sections/operator';
import { Privacy } from './sections/privacy';
import { Readings } from './sections/readings';
import { Origins, Voices } from './sections/voices';

/** How the site judges, what its words mean, who runs it, and what it keeps of its readers. */
export function AboutPage({ site, i18n }: { site: AboutSite; i18n: I18n }) {
  const { t } = i18n;
  return (
    <article className={styles.page}>
      <h1>{t('about.title')}</h1>
      <p className={styles.lead}>{t('about.lead')}</p>
      <nav aria-labelledby="contents" className={styles.contents}>
        <h2 id="contents">{t('site.contents')}</h2>
        <ul>
          {SECTIONS.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{t(`about.section.${section}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {SECTIONS.map((section) => (
        <section key={section} aria-labelledby={section} className={styles.section}>
          <h2 id={section}>{t(`about.section.${section}`)}</h2>
          <SectionText of={section} site={site} i18n={i18n} />
        </section>
      ))}
    </article>
  );
}

function SectionText({ of, site, i18n }: { of: Section; site: AboutSite; i18n: I18n }) {
  switch (of) {
    case 'judging':
      return <Judging i18n={i18n} />;
    case 'readings':
      return <Readings i18n={i18n} />;
    case 'voices':
      return <Voices i18n={i18n} />;
    case 'origins':
      return <Origins i18n={i18n} />;
    case 'not-known':
      return <NotKnown i18n={i18n} />;
    case 'checking':
      return <Checking site={site} i18n={i18n} />;
    case 'corrections':
      return <Corrections site={site} i18n={i18n} />;
    case 'citing':
      return <Citing i18n={i18n} />;
    case 'glossary':
      return <Glossary i18n={i18n} />;
    case 'operator':
      return <Operator site={site} i18n={i18n} />;
    case 'contact':
      return <Contact site={site} i18n={i18n} />;
    case 'licence':
      return <Licence site={site} i18n={i18n} />;
    case 'accessibility':
      return <Accessibility site={site} i18n={i18n} />;
    case 'privacy':
      return <Privacy site={site} i18n={i18n} />;
  }
}
