/// <reference types="@astrojs/starlight" />
import type { CourseLesson } from './site/course.ts';
import type { SitePage } from './site/reference-pages.ts';

declare global {
  namespace App {
    interface Locals {
      /** The lessons of the course, in order; set for every page by src/site/voice.ts. */
      course: readonly CourseLesson[];
      /** The pages beside the lessons that there are; set there too. */
      referencePages: readonly SitePage[];
    }
  }
}
