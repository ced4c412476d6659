import { rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

export const quotaMutants: readonly Mutant[] = [
  {
    id: 'quota-property-name-of-255-refused',
    says: 'A property name of 255 characters is too long.',
    kills: ['quota.property-name.create-255'],
    rules: { fitsPropertyName: (name) => name.length < 255 },
  },
  {
    id: 'quota-property-name-of-any-length',
    says: 'The length of a property name is not looked at.',
    kills: ['quota.property-name.create-255', 'quota.property-name.update-over-255-refused'],
    rules: { fitsPropertyName: () => true },
  },
  {
    id: 'quota-property-value-cut-off',
    says: 'A property value is cut off after 255 characters.',
    kills: ['quota.property-value.long'],
    rules: { setProperty: (image, name, value, verb) => rules.setProperty(image, name, value.slice(0, 255), verb) },
  },
  {
    id: 'quota-property-value-of-any-length',
    says: 'The length of a property value is not looked at.',
    kills: ['quota.property-value.over-the-column'],
    rules: { fitsPropertyValue: () => true },
  },
];
