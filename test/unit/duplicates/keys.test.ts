/** Spellings of the same deal, company or address are equal, and others are not. */

import { describe, expect, test } from '@jest/globals';
import { companyKey, dealKey, domainOf, emailKeys } from '../../../src/core/duplicates/keys';

describe('companies', () => {
  test.each([
    ['Acme Sdn Bhd', 'ACME SDN. BHD.'],
    ['Société Générale S.A.', 'Societe Generale'],
    ["McDonald's Pty Ltd", 'McDonalds'],
    ['P.T. Acme', 'Acme'],
    ['Ａｃｍｅ', 'acme'],
    ['Grüße AG', 'GRUSSE'],
    ['Tele Kom', 'Telekom'],
  ])('%s is %s', (one, other) => expect(companyKey(one)).toBe(companyKey(other)));

  test.each([
    ['Acme', 'Acme Holdings'],
    ['Acme Malaysia', 'Acme Singapore'],
    ['ガス', 'カス'],
    ['3M', '4M'],
  ])('%s is not %s', (one, other) => expect(companyKey(one)).not.toBe(companyKey(other)));
});

describe('deals', () => {
  test.each([
    ['Roof', '', 'ROOF!', ''],
    ['Roof – Acme Sdn Bhd', 'Acme', 'Roof', 'Acme'],
    ['Acme: roof', 'ACME SDN BHD', 'Roof', 'Acme'],
    ['Acme', 'Acme', 'ACME', ''],
  ])('%s of %s is %s of %s', (one, company, other, otherCompany) =>
    expect(dealKey(one, company)).toBe(dealKey(other, otherCompany)),
  );

  test('of other numbers, or in another order of words, are others', () => {
    expect(new Set(['Phase 1 tower 2', 'Phase 2 tower 1', 'Tower 1'].map((name) => dealKey(name, ''))).size).toBe(3);
  });
});

describe('addresses', () => {
  test.each([
    ['Ana <Ana.Lim+crm@GoogleMail.com>; bob@acme.my', 'analim@gmail.com bob@acme.my'],
    ['mailto:ana.lim@acme.my', 'ana.lim@acme.my'],
    ['a@acme.my, a@ACME.my', 'a@acme.my'],
    ['none', ''],
    ['a@b', ''],
  ])('%s: %s', (cell, keys) => expect(emailKeys(cell).join(' ')).toBe(keys));

  test.each([
    ['a@acme.my', 'acme.my'],
    ['a@gmail.com', ''],
    ['a@yahoo.com.my', ''],
    ['a@hotmail.co.uk', ''],
    ['a@gmail.acme.my', 'gmail.acme.my'],
  ])('the domain of %s is "%s"', (key, domain) => expect(domainOf(key)).toBe(domain));
});
