import { auditMade } from './auditMade.ts';

auditMade(1000, 200, 1);
