import { Notice } from '@/components/site/notice';
import { LOCALES, speak } from '@/components/speech';

/** Next tells this page no language, so it speaks both; a reader sees the notice of their own (see `lib/server/notices`). */
export default function NotFoundPage() {
  return (
    <main>
      {LOCALES.map((locale) => speak(locale)).map((speech) => (
        <div key={speech.locale} lang={speech.locale}>
          <Notice notice="not-found" speech={speech} />
        </div>
      ))}
    </main>
  );
}
