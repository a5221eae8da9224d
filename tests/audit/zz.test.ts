import { auditMade } from './auditMade.ts';
auditMade(1000, 60, 1);
