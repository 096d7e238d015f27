import { testFaults } from './fault-tests.ts'
import { faultsOnSqlite } from './faults.ts'

testFaults(faultsOnSqlite)
