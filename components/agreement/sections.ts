import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { I18n } from '../i18n/i18n';
import type { PageSection } from '../site/contents';

/** The sections of an agreement's page below its verdict, promise and outcome: those that are there in this view. */
export function sectionsOf(status: AgreementStatus, { t }: I18n): PageSection[] {
  const { announced } = status;
  return [
    announced && { id: 'ruler', title: t('ruler.title') },
    announced && hasMoved(status) && { id: 'slips', title: t('slips.title') },
    announced && { id: 'path', title: t('path.title') },
    announced && hasPurpose(status) && { id: 'purpose', title: t('purpose.title') },
    { id: 'parties', title: t('parties.title') },
    { id: 'record', title: t('record.title') },
    { id: 'cite', title: t('cite.title') },
  ].filter((section) => section !== false);
}

/** Whether more than one target was stated for the headline milestone. */
export function hasMoved({ headline }: AgreementStatus): boolean {
  return headline.targets.length > 1;
}

/** Whether it is on record what the parties said the agreement is for. */
export function hasPurpose({ description }: AgreementStatus): boolean {
  const { priorities, strands, aims } = description;
  return priorities.length + strands.length + aims.length > 0;
}
