import '../../old.ts';
import { readSheets } from '#ingest/readers/sheets.ts';
import { serve } from './serve.ts';

serve(readSheets);
