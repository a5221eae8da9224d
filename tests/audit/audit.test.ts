import { auditMade } from './auditMade.ts';

auditMade(0, 20, 6);
