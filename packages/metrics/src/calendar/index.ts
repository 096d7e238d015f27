export { type Bucket, buckets, bucketIndex, type BucketUnit, bucketUnits, startOfBucket } from './bucket.ts'
export { type Calendar, calendarOf } from './calendar.ts'
export { dayLabel, dayMs, monthOf, parseDay, startOfMonth, startOfWeek, weekOf } from './day.ts'
