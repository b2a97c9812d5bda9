import { message } from '../../problems/message.ts';
import { type Descriptions, type Reporter, whole } from './rule.ts';

export const descriptions: Descriptions = {
  'provenance-dates':
    'An annotation is created on or after the day of publication, and modified on or after the day of creation.',
  years: 'Dates and times are in the years 1 to 9999, also in UTC.',
};

const provenanceDates = whole({
  name: 'provenance-dates',
  reads: { provenance: ['createdOn', 'modifiedOn'], metadata: ['datePublished'] },
  check(view) {
    const { createdOn, modifiedOn } = view.read('provenance');
    const published = view.read('metadata').datePublished.slice(0, 10);
    if (createdOn < published) {
      const why = 'because the article was published on that day; correct one of the two';
      view.report('/provenance/createdOn', message`${createdOn} should be ${published} or later, ${why}`);
    } else if (modifiedOn < createdOn) {
      const why = 'because the annotation was made on that day; correct one of the two';
      view.report('/provenance/modifiedOn', message`${modifiedOn} should be ${createdOn} or later, ${why}`);
    }
  },
});

/** What tables hold goes no further: most engines know no year 0, and none takes one of five digits. Those of `provenance` come later. */
const years = whole({
  name: 'years',
  reads: { metadata: ['datePublished'], attributions: ['saidOn'] },
  check(view) {
    for (const { record, at } of view.records('attributions'))
      if (record.saidOn !== null) checkYear(`${at}/saidOn`, record.saidOn, view);
    checkYear('/metadata/datePublished', view.read('metadata').datePublished, view);
  },
});

function checkYear(pointer: string, date: string, view: Reporter): void {
  const year = new Date(date).getUTCFullYear();
  if (year < 1 || year > 9999)
    view.report(
      pointer,
      message`${date} should be in a year from 1 to 9999, because in UTC it is in the year ${year}; correct it`,
    );
}

export const dateRules = [provenanceDates, years];
