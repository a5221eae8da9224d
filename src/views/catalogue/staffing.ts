import { ranked } from './builders.ts';
import type { ChartSection } from '../chartSpec.ts';

/** Charts of staff, places, money and training. */
export const staffing: readonly ChartSection[] = [
  {
    id: 'people',
    title: (words) => words.staffing.sections.people,
    charts: ranked('staffing', [
      'org.staff',
      'org.staff.full_time',
      'org.staff.part_time',
      'd.full_time_share',
    ]),
  },
  {
    id: 'load',
    title: (words) => words.staffing.sections.load,
    charts: ranked('staffing', ['d.items_per_staff']),
  },
  {
    id: 'places',
    title: (words) => words.staffing.sections.places,
    charts: ranked('staffing', ['org.offices', 'org.access_points']),
  },
  {
    id: 'money',
    title: (words) => words.staffing.sections.money,
    charts: ranked('staffing', ['org.budget', 'fee.collected']),
  },
  {
    id: 'training',
    title: (words) => words.staffing.sections.training,
    charts: ranked('staffing', [
      'training.meetings',
      'training.courses',
      'training.trainees',
      'd.trainees_per_course',
    ]),
  },
];
