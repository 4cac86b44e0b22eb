// SPDX-License-Identifier: GPL-3.0-or-later
// lesiondesk_bootstrap FILE RESAMPLES THREADS: the intervals of the scores in a file, and how long
// they took, as JSON. The file is what bootstrap_reference.py writes: little-endian 32-bit numbers,
// n, classes and clusters; then n truths, n predictions, n clusters and n × classes floats.
#include "core/evaluation/FigureJson.h"

#include <QFile>
#include <QJsonDocument>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

template <typename T>
void read(QFile &file, std::vector<T> &values, size_t count)
{
    values.resize(count);
    const auto bytes = static_cast<qint64>(count * sizeof(T));
    if (file.read(reinterpret_cast<char *>(values.data()), bytes) != bytes)
        qFatal("The file is too short.");
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        qFatal("Use: lesiondesk_bootstrap FILE RESAMPLES THREADS");
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The file cannot be read.");
    std::vector<qint32> head;
    read(file, head, 3);
    Scores scores;
    const auto n = static_cast<size_t>(head[0]);
    scores.classes = head[1];
    scores.clusters = head[2];
    for (auto *column : {&scores.truth, &scores.predicted, &scores.cluster})
        read(file, *column, n);
    read(file, scores.probabilities, n * static_cast<size_t>(scores.classes));
    QStringList keys;
    for (int k = 0; k < scores.classes; ++k)
        keys.append(QString::number(k));

    const std::clock_t cpu = std::clock();
    const auto start = std::chrono::steady_clock::now();
    const FigureIntervals intervals =
        figureIntervals(scores, {.resamples = std::atoi(argv[2]), .threads = std::atoi(argv[3])});
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    const double cpuSeconds = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
    QJsonObject json = figuresToJson(figuresOf(scores, keys), &intervals);
    json.insert(u"seconds"_s, seconds.count());
    json.insert(u"cpuSeconds"_s, cpuSeconds);
    std::puts(QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
    return 0;
}
