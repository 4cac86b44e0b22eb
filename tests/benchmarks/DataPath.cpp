// SPDX-License-Identifier: GPL-3.0-or-later
// How fast pictures come to the network, without a network: lesiondesk_data_path FOLDER [SIZE
// [EPOCHS]] decodes, resizes, augments and batches FOLDER/CLASS/* as a training does and brings
// every picture to the floats that the network reads. One JSON object; learning_reference.py data
// does the same in Python.
#include "core/learning/BatchFeed.h"
#include "core/learning/inference/Normalise.h"
#include "tests/benchmarks/ProcessMemory.h"
#include "tests/support/Must.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

double secondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("Usage: lesiondesk_data_path FOLDER [SIZE [EPOCHS]]\n", stderr);
        return 2;
    }
    const int size = arguments.size() > 2 ? arguments.at(2).toInt() : 300;
    const int epochs = arguments.size() > 3 ? arguments.at(3).toInt() : 3;

    QStringList files;
    std::vector<int> labels;
    std::vector<TrainSample> samples;
    const QDir folder(arguments.at(1));
    const QStringList classes = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : classes) {
        const QDir of(folder.filePath(name));
        for (const QString &file : of.entryList(QDir::Files, QDir::Name)) {
            const int label = static_cast<int>(classes.indexOf(name));
            samples.push_back({static_cast<int>(files.size()), label});
            labels.push_back(label);
            files.append(of.filePath(file));
        }
    }

    const int batchSize = static_cast<int>(classes.size());
    TrainStage stage;
    stage.batchRule = BatchRule::Shuffled;
    stage.batchSize = batchSize;
    std::vector<float> batch(static_cast<size_t>(batchSize) * 3 * static_cast<size_t>(size) *
                             static_cast<size_t>(size));
    QElapsedTimer timer;
    timer.start();
    ImageCache images(files, size, ResizePolicy::Nearest);
    test::must(images.load(Feedback()));
    const auto order = makeBatchOrder(stage, labels, batchSize, 7);
    BatchFeed feed(samples, images, *order, stage.augmentation, 7);
    qint64 seen = 0;
    double firstPass = 0;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        feed.begin(epoch, 0, true);
        for (int step = 0; step < order->stepsPerEpoch(); ++step) {
            const TrainBatch made = test::must(feed.next());
            for (size_t i = 0; i < made.images.size(); ++i)
                normalise(made.images[i],
                          batch.data() + i * batch.size() / static_cast<size_t>(batchSize));
            seen += static_cast<qint64>(made.images.size());
        }
        if (epoch == 0)
            firstPass = static_cast<double>(seen) / secondsOf(timer);
    }
    const double seconds = secondsOf(timer);
    const QJsonObject result{{u"images"_s, seen},
                             {u"seconds"_s, seconds},
                             {u"imagesPerSecond"_s, static_cast<double>(seen) / seconds},
                             {u"firstPassPerSecond"_s, firstPass},
                             {u"peakMiB"_s, bench::processMebibytes("VmHWM")}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
