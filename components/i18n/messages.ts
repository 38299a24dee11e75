import type { Locale } from '@/lib/agreement/locales';
import aboutEn from './messages/en/about.json';
import agreementsEn from './messages/en/agreements.json';
import commitmentsEn from './messages/en/commitments.json';
import consideredEn from './messages/en/considered.json';
import descriptionEn from './messages/en/description.json';
import deskEn from './messages/en/desk.json';
import feedsEn from './messages/en/feeds.json';
import manageEn from './messages/en/manage.json';
import newsEn from './messages/en/news.json';
import searchEn from './messages/en/search.json';
import signInEn from './messages/en/sign-in.json';
import siteEn from './messages/en/site.json';
import sittingsEn from './messages/en/sittings.json';
import updateEn from './messages/en/update.json';
import aboutNb from './messages/nb/about.json';
import agreementsNb from './messages/nb/agreements.json';
import commitmentsNb from './messages/nb/commitments.json';
import consideredNb from './messages/nb/considered.json';
import descriptionNb from './messages/nb/description.json';
import deskNb from './messages/nb/desk.json';
import feedsNb from './messages/nb/feeds.json';
import manageNb from './messages/nb/manage.json';
import newsNb from './messages/nb/news.json';
import searchNb from './messages/nb/search.json';
import signInNb from './messages/nb/sign-in.json';
import siteNb from './messages/nb/site.json';
import sittingsNb from './messages/nb/sittings.json';
import updateNb from './messages/nb/update.json';

const en = {
  ...siteEn,
  ...agreementsEn,
  ...commitmentsEn,
  ...deskEn,
  ...manageEn,
  ...descriptionEn,
  ...signInEn,
  ...updateEn,
  ...newsEn,
  ...feedsEn,
  ...consideredEn,
  ...sittingsEn,
  ...aboutEn,
  ...searchEn,
};

const nb: Messages = {
  ...siteNb,
  ...agreementsNb,
  ...commitmentsNb,
  ...deskNb,
  ...manageNb,
  ...descriptionNb,
  ...signInNb,
  ...updateNb,
  ...newsNb,
  ...feedsNb,
  ...consideredNb,
  ...sittingsNb,
  ...aboutNb,
  ...searchNb,
};

export type Messages = typeof en;

/** The interface's messages in each language: the public pages' and the desk's. */
export const MESSAGES: Record<Locale, Messages> = { en, nb };
