import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { endAll, startApp } from '../../fixtures/app/built-app';
import { aSignedInEditor, type SignedInEditor } from '../../fixtures/app/signed-in';
import { violations, violationsWhenDarkAndNarrow } from '../../fixtures/browser/accessibility';
import { inChromium, type Site } from '../../fixtures/browser/chromium';
import { aFilledFolder } from '../../fixtures/folders/filled-folder';
import { description, milestone, note } from '../../fixtures/records/record';

const DESK = '/edit/agreements';
const NEW = '/edit/new-agreement';
const STEPS = Array.from({ length: 200 }, (_one, index) => milestone(`step-${index}`));
const described = (slug: string, entries = [note()]) => ({
  slug,
  description: description(),
  entries,
  feeds: [],
});

let ada: SignedInEditor;
let bo: SignedInEditor;
let cy: SignedInEditor;

async function serve() {
  const dataFolder = await aFilledFolder([
    described('without-script', [note({ milestones: ['ratification'] })]),
    described('collided'),
    described('awaited'),
    { ...described('long'), description: description({ headline: 'step-0', milestones: STEPS }) },
  ]);
  ada = await aSignedInEditor(dataFolder, { name: 'Ada', role: 'admin' });
  bo = await aSignedInEditor(dataFolder, { name: 'Bo', role: 'editor' });
  cy = await aSignedInEditor(dataFolder, { name: 'Cy', role: 'admin' });
  return startApp({ dataFolder, clockStartsAt: '2026-11-23T12:00:00Z' });
}

async function openAs(
  site: Site,
  editor: SignedInEditor,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await site.page({ viewport: { width: 1280, height: 900 }, ...options });
  await page.context().addCookies([{ ...editor.cookie, url: site.app().address }]);
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('name') === 'intent'
      ? at.getAttribute('value')
      : at?.getAttribute('name');
  });

/** Goes on by Tab until the focus is in a field or on a button of that name or value. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}; it is at ${await focused(page)}`);
}

async function typeInto(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) {
    await tabTo(page, name);
    await page.keyboard.type(text);
  }
}

afterAll(endAll);

inChromium(serve, (site) => {
  describe('a new agreement', () => {
    test('is described by keyboard alone, and its page is public once it is published', async () => {
      const page = await openAs(site, ada);
      await page.goto(NEW);
      await typeInto(page, {
        slug: 'norway-sweden',
        'name.en': 'Norway–Sweden defence pact',
        'name.nb': 'Forsvarspakten mellom Norge og Sverige',
        'parties.0.letters': 'NO',
        'parties.0.name.en': 'Norway',
        'parties.0.officialHosts': 'regjeringen.no',
      });
      await tabTo(page, 'add parties.0.people');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('parties.0.people.0.name');
      await typeInto(page, {
        'parties.0.people.0.name': 'Tore O. Sandvik',
        'parties.0.people.0.office.en': 'Minister of Defence',
        'parties.0.people.0.from': '2025-02-04',
        'parties.1.letters': 'se',
        'parties.1.name.en': 'Sweden',
      });
      await tabTo(page, 'save');
      await page.keyboard.press('Enter');
      // What is wrong is where one goes on.
      await expect.poll(() => focused(page)).toBe('parties.1.letters');
      expect(await page.getByText('Two to ten capital letters, such as NO.').count()).toBe(1);
      await page.keyboard.press('Control+A');
      await page.keyboard.type('SE');
      await page.keyboard.press('Enter');
      const told = page.getByRole('status');
      await told.waitFor();
      expect(await told.textContent()).toContain('Party ‘Sweden’ added');
      await tabTo(page, 'save');
      await page.keyboard.press('Enter');
      await page.getByText('Saved as revision 1. It is a draft').waitFor();
      expect((await site.app().get('/agreements/norway-sweden')).status).toBe(404);
      await page.goto(`${DESK}/norway-sweden/manage`);
      await page.getByLabel('I have looked through it, and it can be public').check();
      await press(page, 'Publish');
      await page.getByText('Published. Everybody can read it now.').waitFor();
      await page.getByRole('status').getByRole('link', { name: 'Public page' }).click();
      await page.waitForURL('**/agreements/norway-sweden');
      await expect.poll(() => page.locator('h1').textContent()).toBe('No announcement on record.');
      expect(await page.title()).toContain('Norway–Sweden defence pact');
      const api = await site.app().get('/api/v1/agreements/norway-sweden');
      expect(await api.json()).toMatchObject({
        revision: 2,
        description: {
          headline: 'signature',
          parties: [
            { code: 'NO', people: [{ name: 'Tore O. Sandvik', from: '2025-02-04' }] },
            { code: 'SE', retired: false },
          ],
        },
      });
      const front = await site.app().get('/');
      expect(await front.text()).toContain('Norway–Sweden defence pact');
    });

    test('does not take the short name of another', async () => {
      const page = await openAs(site, ada);
      await page.goto(NEW);
      await page.fill('[name="slug"]', 'uk-norway');
      await page.fill('[name="name.en"]', 'Another one');
      await page.fill('[name="parties.0.letters"]', 'NO');
      await page.fill('[name="parties.0.name.en"]', 'Norway');
      await press(page, 'Remove 2');
      await press(page, 'Add the agreement');
      await expect.poll(() => focused(page)).toBe('slug');
      expect(await page.getByText('There is already an agreement at this address.').count()).toBe(
        1,
      );
      expect(await page.inputValue('[name="name.en"]')).toBe('Another one');
    });
  });

  describe('a description', () => {
    test('is edited without JavaScript: blocks added, moved and retired, seen before and saved', async () => {
      const page = await openAs(site, ada, { javaScriptEnabled: false });
      await page.goto(`${DESK}/without-script/description`);
      await page.fill('[name="name.en"]', 'A wider agreement');
      await press(page, 'Add a step or deliverable');
      await page.fill('[name="milestones.3.slug"]', 'talks');
      await page.fill('[name="milestones.3.title.en"]', 'Talks');
      await press(page, 'Move up 4');
      await press(page, 'Move up Talks');
      expect(await page.inputValue('[name="milestones.1.slug"]')).toBe('talks');
      expect(await page.inputValue('[name="name.en"]')).toBe('A wider agreement');
      await page.locator('summary', { hasText: 'ratification' }).click();
      expect(await page.getByText('Entries name it').count()).toBe(1);
      await page.check('[name="milestones.3.retired"]');
      await press(page, 'Show what changes');
      expect(await page.getByRole('status').getByRole('listitem').allInnerTexts()).toEqual([
        'Agreement ‘A wider agreement’, in English: A defence agreement → A wider agreement',
        'Milestone ‘Talks’ added',
        'Milestone ‘ratification’ no longer tracked',
        'Steps: 0 of 2 steps completed, 2 not known; 1 more may or may not be needed → 0 of 3 steps completed, 3 not known',
      ]);
      await press(page, 'Save the description');
      expect(await page.getByText('Saved as revision 2.').count()).toBe(1);
      await page.getByRole('link', { name: 'See the public page' }).click();
      const path = page.locator('section[aria-labelledby="path"] tbody tr');
      await expect
        .poll(async () => {
          await page.reload();
          return (await path.allInnerTexts()).map((text) => text.split(/[\n\t]/)[0]);
        })
        .toEqual(['announced', 'Talks', 'signature', 'ratification']);
      expect(await path.last().textContent()).toContain('No longer tracked');
      await page.goto('/agreements/without-script/on/2026-11-22/revision/1');
      expect(await path.allInnerTexts()).toHaveLength(3);
      expect(await page.getByText('No longer tracked').count()).toBe(0);
    });

    test('changed by two at once keeps what the second typed, and tells what the first did', async () => {
      const [first, second] = [await openAs(site, ada), await openAs(site, ada)];
      await first.goto(`${DESK}/collided/description`);
      await second.goto(`${DESK}/collided/description`);
      await first.fill('[name="name.en"]', 'The first name');
      await press(first, 'Save the description');
      await first.getByText('Saved as revision 2.').waitFor();
      await second.locator('summary', { hasText: 'Norway' }).click();
      await second.fill('[name="parties.1.officialHosts"]', 'regjeringen.no\nstortinget.no');
      await press(second, 'Save the description');
      const told = second.getByRole('alert').filter({ hasText: 'Somebody has changed' });
      await told.waitFor();
      expect(await told.getByRole('listitem').allInnerTexts()).toEqual([
        'Agreement ‘The first name’, in English: A defence agreement → The first name',
      ]);
      expect(await second.inputValue('[name="parties.1.officialHosts"]')).toBe(
        'regjeringen.no\nstortinget.no',
      );
      // Saving now would undo it, and says so.
      expect(await second.getByRole('status').getByRole('listitem').allInnerTexts()).toEqual([
        'Agreement ‘A defence agreement’, in English: The first name → A defence agreement',
        'Party ‘Norway’, official websites: stortinget.no added',
      ]);
      await second.fill('[name="name.en"]', 'The first name');
      await press(second, 'Save the description');
      await second.getByText('Saved as revision 3.').waitFor();
      // Whoever saved goes on from what they saved.
      await second.fill('[name="name.nb"]', 'Det første navnet');
      await press(second, 'Save the description');
      await second.getByText('Saved as revision 4.').waitFor();
      const api = await site.app().get('/api/v1/agreements/collided');
      expect(await api.json()).toMatchObject({
        revision: 4,
        description: {
          name: { en: 'The first name', nb: 'Det første navnet' },
          parties: [{}, { officialHosts: ['regjeringen.no', 'stortinget.no'] }],
        },
      });
    });

    test('waits for another admin where it changes a judgement', async () => {
      const page = await openAs(site, ada);
      await page.goto(`${DESK}/awaited/description`);
      await page.selectOption('[name=headline]', 'ratification');
      await press(page, 'Show what changes');
      const why =
        'Needs a second editor’s approval, because it changes which step or deliverable the verdict is about';
      await page.getByText(why).waitFor();
      await press(page, 'Save the description');
      await page.waitForURL('**/awaited?proposed=1');
      await page.getByText('Not public yet.').waitFor();
      await page.getByRole('link', { name: 'See the proposal' }).click();
      await page.getByText('This is your own proposal').waitFor();
      await page.getByRole('link', { name: 'Open it in the form again' }).click();
      await page.waitForURL('**/awaited/description?proposal=1');
      expect(await page.inputValue('[name=headline]')).toBe('ratification');

      const editor = await openAs(site, bo);
      await editor.goto('/edit/proposals/1');
      await editor.getByText('Only an admin can decide on a description.').waitFor();
      expect(await editor.getByRole('button', { name: 'Approve and record' }).count()).toBe(0);

      const admin = await openAs(site, cy);
      await admin.goto('/edit');
      await admin.getByRole('link', { name: 'Another description' }).click();
      await admin.getByText(why).waitFor();
      await press(admin, 'Approve and record');
      await admin.getByText('Approved by Cy').waitFor();
      const api = await site.app().get('/api/v1/agreements/awaited');
      expect(await api.json()).toMatchObject({
        revision: 2,
        description: { headline: 'ratification' },
      });
    });

    test('keeps what was typed when the session has ended', async () => {
      const page = await openAs(site, ada);
      await page.goto(`${DESK}/uk-norway/description`);
      await page.fill('[name="name.nn"]', 'Avtalen');
      await page.context().clearCookies();
      await press(page, 'Save the description');
      await page.getByText('You are no longer signed in').waitFor();
      expect(await page.inputValue('[name="name.nn"]')).toBe('Avtalen');
      await page.context().addCookies([{ ...ada.cookie, url: site.app().address }]);
      await press(page, 'Show what changes');
      await expect
        .poll(() => page.getByRole('status').getByRole('listitem').allInnerTexts())
        .toEqual(['Agreement ‘UK–Norway defence agreement’, in nynorsk: Avtalen added']);
    });

    test('of two hundred steps can be rearranged and saved', async () => {
      const page = await openAs(site, ada);
      await page.goto(`${DESK}/long/description`);
      await page.locator('summary', { hasText: 'step-199' }).click();
      await press(page, 'Move up step-199');
      await expect.poll(() => focused(page)).toBe('up milestones.198');
      await press(page, 'Save the description');
      await page.getByText('Saved as revision 2.').waitFor();
      const api = await site.app().get('/api/v1/agreements/long');
      const { description: saved } = await api.json();
      expect(saved.milestones.slice(198).map(({ slug }: { slug: string }) => slug)).toEqual([
        'step-199',
        'step-198',
      ]);
    });

    test('is changed by admins only', async () => {
      const page = await openAs(site, bo);
      for (const path of [`${DESK}/uk-norway/description`, NEW]) {
        expect((await page.goto(path))?.status()).toBe(403);
        expect(await page.getByText('This page is for admins').count()).toBe(1);
        expect(await page.locator('main form').count()).toBe(0);
      }
    });
  });

  test.each([
    ['the form of a new agreement', NEW],
    ['a description’s form', `${DESK}/uk-norway/description`],
  ])('%s can be used by anybody, on any screen, in either light', async (_name, path) => {
    const page = await openAs(site, ada, { colorScheme: 'light' });
    await page.goto(path);
    await press(page, 'Add a party');
    await page.locator('[name="parties.2.letters"]').waitFor();
    await press(page, 'Show what changes');
    await page.locator('[aria-invalid]').first().waitFor();
    await page.evaluate(() => {
      for (const block of document.querySelectorAll('details')) block.open = true;
    });
    expect(await violations(page)).toEqual([]);
    expect(await violationsWhenDarkAndNarrow(page)).toEqual([]);
  });
});
