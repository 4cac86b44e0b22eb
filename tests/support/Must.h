// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtGlobal>

namespace lesiondesk::test
{

/// The value; a test's own preparation that fails ends the program with the reason.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *std::move(result);
}

inline void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
}

} // namespace lesiondesk::test
