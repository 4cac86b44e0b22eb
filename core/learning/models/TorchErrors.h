// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <exception>

/// What LibTorch's exceptions mean for a user. Pure functions, any thread; the header is
/// torch-free.
namespace lesiondesk::nets
{

/// Did LibTorch not get the memory that it wanted, on the CPU or on a GPU?
bool isOutOfMemory(const std::exception &exception);

/// The sentence for an exception that LibTorch let out while `doing` ("training", "prediction").
Error errorFrom(const std::exception &exception, const QString &doing);

} // namespace lesiondesk::nets
