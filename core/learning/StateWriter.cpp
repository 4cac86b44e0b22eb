// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/StateWriter.h"

#include <exception>
#include <utility>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<void> StateWriter::begin(Work work)
{
    LD_TRY(finish());
    m_running = std::async(std::launch::async, [work = std::move(work)]() -> Result<void> {
        try {
            return work();
        } catch (const std::exception &exception) {
            return failure(u"The state of the run cannot be saved: %1."_s.arg(
                QString::fromUtf8(exception.what())));
        }
    });
    return {};
}

Result<void> StateWriter::finish()
{
    return m_running.valid() ? m_running.get() : Result<void>();
}

} // namespace lesiondesk
