// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a round of photographs of twelve megapixels: from the key to the next image on the
// screen, forwards and back, and whether the reading is on disk by then.
#include "core/review/RoundMaker.h"
#include "core/store/DatasetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RoundStore.h"
#include "tests/benchmarks/LoopWatch.h"
#include "tests/benchmarks/PageScreen.h"
#include "tests/support/DrawnImages.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"
#include "ui/review/ReviewPage.h"
#include "ui/widgets/ImageViewer.h"

#include <QFileInfo>
#include <QTest>

#include <opencv2/imgcodecs.hpp>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

namespace
{

constexpr int kImages = 40;
constexpr int kWidth = 4000;
constexpr int kHeight = 3000;

/// As noisy as a camera's, so that decoding it takes as long: some 5 megabytes.
void drawPhotograph(const QString &file, int seed)
{
    test::drawImage(file, seed, kWidth, kHeight);
    cv::Mat picture = cv::imread(file.toStdString());
    cv::Mat noise(picture.size(), CV_8UC3);
    cv::RNG(static_cast<uint64_t>(seed)).fill(noise, cv::RNG::NORMAL, 20, 6);
    picture += noise;
    cv::imwrite(file.toStdString(), picture, {cv::IMWRITE_JPEG_QUALITY, 92});
}

/// Adds the photographs, drawn once.
std::vector<ImageId> addPhotographs(test::TestProject &project, const QString &folder)
{
    using test::must;
    Database &db = project.project().database();
    const auto transaction = must(Transaction::begin(db));
    const ProjectRootId root = must(DatasetStore(db).ensureRoot(folder));
    ImageStore store(db, project.project().paths());
    std::vector<ImageId> ids;
    for (int k = 0; k < kImages; ++k) {
        ImageStore::NewImage image;
        image.dataset = project.dataset();
        const PatientId patient =
            must(store.ensurePatient(image.dataset, u"Q%1"_s.arg(k), Sex::Female));
        image.lesionCase =
            must(store.ensureCase(image.dataset, patient, u"D%1"_s.arg(k), 50.0, u"arm"_s, "{}"));
        image.key = u"photo_%1"_s.arg(k);
        image.root = root;
        image.path = image.key + u".jpg"_s;
        const QString file = folder + u'/' + image.path;
        if (k < 4)
            drawPhotograph(file, k);
        else // drawing takes longer than the benchmark: the same four again under other names
            QFile::copy(folder + u"/photo_%1.jpg"_s.arg(k % 4), file);
        image.sha256 = u"photo %1"_s.arg(k);
        image.bytes = QFileInfo(file).size();
        image.modified = QFileInfo(file).lastModified();
        image.width = kWidth;
        image.height = kHeight;
        image.modality = Modality::Macroscopic;
        image.recorded = project.taxonomy().diagnoses[static_cast<size_t>(k % 3)].id;
        ids.push_back(must(store.insert(image)));
    }
    must(transaction->commit());
    return ids;
}

/// The reader looks at each image for so many milliseconds before the key.
void reviewKeys(benchmark::State &state)
{
    const int look = static_cast<int>(state.range(0));
    test::TestProject project;
    const QTemporaryDir folder;
    const auto images = addPhotographs(project, folder.path());
    const SystemClock clock;
    const Round round =
        test::must(makeRound(project.project().database(), project.project().paths(),
                             u"Photographs"_s, RoundMode::Blind, images, clock));
    const auto other = test::must(
        Database::open(project.project().paths().databaseFile(), Database::Mode::ReadOnly));
    const auto stored = [&] {
        return test::must(RoundStore(*other).current(round.id, u"AL"_s)).size();
    };
    bench::PageScreen screen(project.project());
    ReviewPage page(screen.context);
    page.resize(1600, 1000);
    page.show();
    page.activateWindow();
    page.openRound(round.id, u"AL"_s);
    auto *viewer = page.findChild<ImageViewer *>();
    bench::runUntil([&] { return viewer->isShowingPixels(); }, 20);
    bench::runUntil([] { return false; }, 1);

    std::vector<double> next;
    std::vector<double> back;
    size_t late = 0;
    for (auto _ : state) {
        const bench::LoopWatch watch;
        bool waiting = false;
        QElapsedTimer timer;
        size_t expected = 0;
        std::vector<double> *times = &next;
        const auto shown = QObject::connect(viewer, &ImageViewer::shown, viewer, [&] {
            if (!std::exchange(waiting, false))
                return;
            times->push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            late += stored() == expected ? 0 : 1;
        });
        const auto press = [&](int key, size_t then) {
            expected = then;
            waiting = true;
            timer.start();
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &page,
                            static_cast<Qt::Key>(key));
            bench::runUntil([&] { return !waiting; }, 10);
            bench::runUntil([] { return false; }, look / 1000.0);
        };
        // The last image has none after it; the first keys after a slip go back and forth.
        const size_t count = images.size() - 1;
        for (size_t k = 0; k < count; ++k) {
            times = &next;
            press(Qt::Key_1 + static_cast<int>(k % 3), k + 1);
            if (k % 5 == 4) {
                times = &back;
                press(Qt::Key_Backspace, k);
                times = &next;
                press(Qt::Key_1, k + 1);
            }
        }
        QObject::disconnect(shown);
        watch.report(state);
    }
    bench::reportTimes(state, "next", next);
    bench::reportTimes(state, "back", back);
    state.counters["images"] = static_cast<double>(next.size());
    state.counters["not_on_disk"] = static_cast<double>(late);
}
BENCHMARK(reviewKeys)
    ->ArgName("look_ms")
    ->Arg(600)
    ->Arg(150)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);

} // namespace
