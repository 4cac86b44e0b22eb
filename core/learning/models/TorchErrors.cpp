// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/TorchErrors.h"

#include <c10/util/Exception.h>

#include <new>

using namespace Qt::StringLiterals;

namespace lesiondesk::nets
{

namespace
{

/// LibTorch's own text goes on with a stack; its first line is what helps.
QString firstLine(const std::exception &exception)
{
    const auto *torchError = dynamic_cast<const c10::Error *>(&exception);
    return QString::fromUtf8(torchError ? torchError->what_without_backtrace() : exception.what())
        .section(u'\n', 0, 0)
        .trimmed();
}

} // namespace

bool isOutOfMemory(const std::exception &exception)
{
    // A GPU's allocator throws the class, the CPU's the text.
    const QString text = firstLine(exception);
    return dynamic_cast<const c10::OutOfMemoryError *>(&exception) ||
           dynamic_cast<const std::bad_alloc *>(&exception) ||
           text.contains(u"can't allocate memory"_s) || text.contains(u"not enough memory"_s) ||
           text.contains(u"out of memory"_s);
}

Error errorFrom(const std::exception &exception, const QString &doing)
{
    if (isOutOfMemory(exception))
        return failure(
            u"There is not enough memory for %1: choose a smaller input size or a smaller "
            u"architecture."_s.arg(doing));
    return failure(u"LibTorch stopped the %1: %2"_s.arg(doing, firstLine(exception)));
}

} // namespace lesiondesk::nets
