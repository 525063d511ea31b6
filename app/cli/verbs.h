// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/context.h"
#include "app/cli/options.h"

/// One function per verb, each in a file of its own: acts, prints, and says how it ended.
namespace clinic::cli {

ExitCode run(Context &context, const AddOptions &options);
ExitCode run(Context &context, const ImportOptions &options);
ExitCode run(Context &context, const ListOptions &options);
ExitCode run(Context &context, const SyncOptions &options);
ExitCode run(Context &context, const EditOptions &options);
ExitCode run(Context &context, const ResolveOptions &options);
ExitCode run(Context &context, const DiscardOptions &options);
ExitCode run(Context &context, const EraseOptions &options);
ExitCode run(Context &context, const AuditOptions &options);
ExitCode run(Context &context, const CheckOptions &options);
ExitCode run(Context &context, const KeyOptions &options);
ExitCode run(Context &context, const SetupOptions &options);
ExitCode run(Context &context, const HandOverOptions &options);
ExitCode run(Context &context, const TakeOverOptions &options);
ExitCode run(Context &context, const SlotsOptions &options);
ExitCode run(Context &context, const SupportOptions &options);

} // namespace clinic::cli
