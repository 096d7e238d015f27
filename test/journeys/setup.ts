import { startProduct } from '../harness/product.ts'

/** A first start builds what browsers load; those of the tests, which run side by side, find it there. */
export default async function setup(): Promise<void> {
  const product = await startProduct({ empty: true })
  await product.stop()
}
