// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/AnswerSource.h"

#include "core/store/RoundStore.h"
#include "core/store/RunStore.h"

namespace lesiondesk
{

Result<std::vector<AnswerSourceChoice>> answerSources(Database &database)
{
    std::vector<AnswerSourceChoice> choices{{AnswerSource::recorded(), {}},
                                            {AnswerSource::validated(), {}}};
    LD_TRY_ASSIGN(const auto readers, RoundStore(database).closedReaders());
    for (size_t k = 0; k < readers.size();) {
        size_t end = k;
        while (end < readers.size() && readers[end].reader == readers[k].reader)
            ++end;
        const bool several = end - k > 1;
        choices.push_back(
            {AnswerSource::ofReader(readers[k].reader), several ? QString() : readers[k].name});
        for (; several && k < end; ++k)
            choices.push_back(
                {AnswerSource::ofReader(readers[k].reader, readers[k].round), readers[k].name});
        k = end;
    }
    LD_TRY_ASSIGN(const auto runs, RunStore(database).withPredictions());
    for (const Run &run : runs)
        choices.push_back({AnswerSource::ofRun(run.id), run.name});
    return choices;
}

} // namespace lesiondesk
