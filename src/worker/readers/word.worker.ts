import '../../old.ts';
import { readWord } from '#ingest/readers/word.ts';
import { serve } from './serve.ts';

serve(readWord);
