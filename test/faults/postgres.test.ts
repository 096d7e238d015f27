import { testFaults } from './fault-tests.ts'
import { faultsOnPostgres } from './faults.ts'

testFaults(faultsOnPostgres)
