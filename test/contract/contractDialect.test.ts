import { describeEveryOperation } from './support/everyOperation.ts';

describeEveryOperation('contract');
