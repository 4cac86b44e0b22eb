// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/EvalLoader.h"

#include "core/evaluation/FigureBootstrap.h"
#include "core/store/RunStore.h"

namespace lesiondesk
{

namespace
{

Result<LoadedRun> read(const QString &file, RunId run, LabelBasis labels)
{
    LD_TRY_ASSIGN(const auto database, Database::open(file, Database::Mode::ReadOnly));
    LoadedRun loaded;
    LD_TRY_ASSIGN(loaded.result, loadEvalResult(*database, run, labels));
    LD_TRY_ASSIGN(const Run record, RunStore(*database).get(run));
    loaded.set = record.plan.targetSet();
    loaded.positions.reserve(static_cast<qsizetype>(loaded.result.items.size()));
    for (size_t k = 0; k < loaded.result.items.size(); ++k)
        loaded.positions.insert(loaded.result.items[k].image, k);
    for (const std::optional<Modality> modality :
         {std::optional<Modality>(), std::optional(Modality::Macroscopic),
          std::optional(Modality::Anatomical), std::optional(Modality::Dermoscopic)}) {
        if (const auto interval = macroF1Interval(loaded.result, modality))
            loaded.macroF1Intervals.insert(LoadedRun::intervalKey(modality), *interval);
    }
    return loaded;
}

} // namespace

EvalLoader::EvalLoader(QString databaseFile, QObject *parent)
    : QObject(parent), m_databaseFile(std::move(databaseFile))
{
}

EvalLoader::~EvalLoader()
{
    if (m_thread.joinable())
        m_thread.join();
}

void EvalLoader::load(RunId run, LabelBasis labels)
{
    if (isLoading())
        m_next = Wish{run, labels};
    else
        start({run, labels});
}

void EvalLoader::start(const Wish &wish)
{
    m_thread = std::thread([this, wish, file = m_databaseFile] {
        auto result = read(file, wish.run, wish.labels);
        std::shared_ptr<const LoadedRun> loaded;
        QString error;
        if (result)
            loaded = std::make_shared<const LoadedRun>(*std::move(result));
        else
            error = result.error().message;
        // The destructor waits for this thread, so `this` is still there; Qt drops the call when it
        // is not there any more later.
        QMetaObject::invokeMethod(
            this, [this, loaded, error] { onDone(loaded, error); }, Qt::QueuedConnection);
    });
}

void EvalLoader::onDone(const std::shared_ptr<const LoadedRun> &run, const QString &error)
{
    m_thread.join();
    if (m_next) {
        const Wish wish = *std::exchange(m_next, std::nullopt);
        start(wish);
        return;
    }
    if (run)
        Q_EMIT loaded(run);
    else
        Q_EMIT failed(error);
}

} // namespace lesiondesk
