import { totalmem } from "node:os";

const MIB = 1024 * 1024;

/** Memory of this machine or of the container around us, whichever is less. */
function memoryBytes(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/**
 * Settings of the embedded server, given at every start so that a newer program needs no edited file. An 8 GB laptop
 * gets 256 MB of buffers. Nothing is traded for durability; statements and values stay out of the log, since they may
 * hold a NIK.
 */
export function serverSettings(port: number, memory = memoryBytes()): readonly string[] {
  const buffersMb = Math.round(Math.min(1024, Math.max(64, memory / MIB / 32)));
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 60,
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    shared_buffers: `${buffersMb}MB`,
    effective_cache_size: `${Math.round(memory / MIB / 2)}MB`,
    maintenance_work_mem: `${buffersMb}MB`,
    work_mem: "32MB",
    random_page_cost: 1.1,
    jit: "off",
    track_io_timing: "off",
    // No replica reads our log: bulk loads into new tables need not write it twice.
    wal_level: "minimal",
    max_wal_senders: 0,
    // An import of millions of rows between two checkpoints: after each, every page that is touched goes into the log whole.
    max_wal_size: "8GB",
    checkpoint_timeout: "15min",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    log_line_prefix: "%m [%p] ",
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    log_checkpoints: "off",
    log_lock_waits: "off",
    log_autovacuum_min_duration: -1,
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
