import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { PagePlace } from '../address';
import type { I18n } from '../i18n/i18n';

/** What a part of an agreement's page is given: how the agreement stands, of which page it is a part, and the words for it. */
export interface ShownAgreement {
  status: AgreementStatus;
  place: PagePlace;
  i18n: I18n;
}
