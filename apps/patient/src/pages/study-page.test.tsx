import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ShownStudy } from '../claims/shown-study.ts';
import { textsOf } from '../texts/texts-of.ts';
import { StudyPage } from './StudyPage.tsx';

const t = textsOf('en');
const study: ShownStudy = {
  ...{ code: 'ONE', title: 'One', kind: 'trial', synthetic: false, isRandomised: true },
  ...{ sites: 1, people: 80, classes: [], visits: [] },
};
const textOf = (shown: ShownStudy) => renderToStaticMarkup(StudyPage({ study: shown, claims: [], t }));

describe('the page of a study', () => {
  it('says that chance decided only where it did', () => {
    expect(textOf(study)).toContain(t('claims.study.byChance'));
    expect(textOf(study)).not.toContain(t('claims.study.caution'));
    expect(textOf({ ...study, isRandomised: false })).toContain(t('claims.study.caution'));
  });

  it('heads no list where no claim is of its treatments', () => {
    expect(textOf(study)).not.toContain(t('claims.study.claimsTitle'));
  });
});
