/// <reference types="@astrojs/starlight" />

declare namespace App {
  interface Locals {
    /** The lessons of the course, in order; set for every page by src/site/voice.ts. */
    course: readonly import('./site/course.ts').CourseLesson[];
  }
}
