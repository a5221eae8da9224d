import '../../old.ts';
import { readPage } from '#ingest/readers/page.ts';
import { serve } from './serve.ts';

serve(readPage);
